#include "explore/product_wish.hpp"

#include <algorithm>
#include <span>

#include "model/ensure.hpp"

namespace harness::explore {

using model::Mark;
using model::OperationKind;
using model::ProcessId;

ProductWish::ProductWish(const Product& product, const Explored& explored, ProcessId process,
                         const std::string& region, const Conflicts& conflicts)
    : product_(product),
      explored_(explored),
      process_(process),
      wants_(explored.store.size(), false),
      remainder_(explored.store.size(), product.processes()),
      leaving_(remainder_),
      fresh_(remainder_),
      tuple_(product.width()) {
  model::ensure(explored.graph.size() == explored.store.size(), "each state has all its steps");
  std::vector<Facts> facts;  // by view
  for (ViewId view = 0; view < product.walker().views().size(); ++view) {
    facts.push_back(facts_of(view, region, conflicts));
    const std::size_t most_inside = std::max<std::size_t>(inside_.size(), facts.back().inside);
    inside_.resize(most_inside, leaving_);
  }
  for (StateId state = 0; state < wants_.size(); ++state) {
    wants_[state] = facts[explored.store.component(state, process.value)].wants;
    if (wants_[state]) {
      note(state, facts);
    }
  }
}

void ProductWish::note(StateId state, const std::vector<Facts>& facts) {
  explored_.store.read(state, tuple_);
  for (std::uint32_t p = 0; p < product_.processes(); ++p) {
    const Facts& fact = facts[tuple_[p]];
    const ProcessSet process = only(ProcessId{p});
    remainder_.add(state, fact.is_in_remainder ? process : 0);
    leaving_.add(state, fact.is_leaving ? process : 0);
    fresh_.add(state, fact.has_just_entered ? process : 0);
    for (std::size_t n = 0; n < fact.inside; ++n) {
      inside_[n].add(state, process);
    }
  }
}

ProductWish::Facts ProductWish::facts_of(ViewId id, const std::string& region,
                                         const Conflicts& conflicts) const {
  const View& view = product_.walker().views()[id];
  const properties::Status& status = product_.walker().status(id);
  const model::Operation& operation = product_.walker().operation(id);
  const auto counts = [&](const Mark& mark) {
    return view.process != process_ && conflicts(view.process, mark.name);
  };
  const auto entered = std::min<std::size_t>(view.entered, status.inside.size());
  const bool asks_first =
      operation.kind == OperationKind::request && status.wanting.empty() && status.inside.empty();
  return {
      .wants = view.process == process_ && !status.done && properties::is_wanting(status, region),
      .is_in_remainder = asks_first || view.may_be_outside,
      .is_leaving = operation.kind == OperationKind::leave && counts(operation.mark),
      .has_just_entered = std::ranges::any_of(std::span(status.inside).last(entered), counts),
      .inside = static_cast<std::uint8_t>(std::ranges::count_if(status.inside, counts))};
}

Wish ProductWish::wish() const {
  return {
      .process = process_,
      .movers = product_.movers_of(process_),
      .wants = [this](StateId state) { return wants_[state]; },
      .entries = [this](StateId from, Edge step) { return entries(from, step); },
      .fresh = [this](StateId state) { return fresh_[state]; },
      .remainder = [this](StateId state) { return remainder_[state]; },
      .place = [this](StateId state) { return explored_.store.component(state, process_.value); }};
}

// Who is in more regions than before. A step leaves a region only with its own operation, and may
// be in it again at once: who leaves one has entered one unless it is in fewer.
ProcessSet ProductWish::entries(StateId from, Edge step) const {
  ProcessSet more = 0;
  ProcessSet fewer = 0;
  for (const ProcessSets& inside : inside_) {
    const ProcessSet before = inside[from];
    const ProcessSet after = inside[step.to];
    more |= after & ~before;
    fewer |= before & ~after;
  }
  return more | (leaving_[from] & only(step.process) & ~fewer);
}

}  // namespace harness::explore

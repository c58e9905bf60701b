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
      tuple_(product.width()),
      next_tuple_(product.width()) {
  model::ensure(explored.ending == Ending::complete, "waiting is judged on all states");
  for (ViewId view = 0; view < product.walker().views().size(); ++view) {
    facts_.push_back(facts_of(view, region, conflicts));
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
  return {.process = process_,
          .wants = [this](StateId state) { return where(state, &Facts::wants) != 0; },
          .entries = [this](StateId from, Edge step) { return entries(from, step); },
          .fresh = [this](StateId state) { return where(state, &Facts::has_just_entered); },
          .remainder = [this](StateId state) { return where(state, &Facts::is_in_remainder); }};
}

ProcessSet ProductWish::where(StateId state, bool Facts::*fact) const {
  explored_.store.read(state, tuple_);
  ProcessSet processes = 0;
  for (std::uint32_t p = 0; p < product_.processes(); ++p) {
    processes |= facts(tuple_, p).*fact ? only(ProcessId{p}) : 0;
  }
  return processes;
}

// A step leaves a region only with its own operation, and may be in it again at once.
ProcessSet ProductWish::entries(StateId from, Edge step) const {
  explored_.store.read(from, tuple_);
  explored_.store.read(step.to, next_tuple_);
  ProcessSet entered = 0;
  for (std::uint32_t p = 0; p < product_.processes(); ++p) {
    const Facts& before = facts(tuple_, p);
    const int left = step.process.value == p && before.is_leaving ? 1 : 0;
    entered |= facts(next_tuple_, p).inside > before.inside - left ? only(ProcessId{p}) : 0;
  }
  return entered;
}

}  // namespace harness::explore

#include "explore/reduced.hpp"

#include "model/ensure.hpp"

namespace harness::explore {

using model::OperationKind;
using model::ProcessId;

namespace {

// It waits for nothing, and whatever another can do before it, he can do behind it.
bool gives(OperationKind kind) {
  return kind == OperationKind::v || kind == OperationKind::ssignal || kind == OperationKind::leave;
}

// It waits for nothing, whatever others do.
bool is_always_possible(OperationKind kind) {
  return gives(kind) || model::is_mark(kind);
}

}  // namespace

Reduced::Reduced(Product& product, Looks looks) : product_(product), looks_(looks) {
  model::ensure(product.strength() == model::Strength::barging,
                "the product that is reduced has nobody asleep");
  product.tell_who_has_taken();
}

bool Reduced::few_steps(Tuple from, Steps& to) {
  for (std::uint32_t p = 0; p < product_.processes(); ++p) {
    const ProcessId process{p};
    if (!is_always_possible(product_.operation(from, process).kind)) {
      continue;
    }
    product_.steps_of(process, from, to);
    if (!to.movers.empty() &&
        (hinders_nobody(from, process, to.tuples) || goes_on_at_once(from, process))) {
      return true;
    }
    to.clear();
  }
  return false;
}

bool Reduced::rules_look_as_told() const {
  return both(looks_, product_.looks()) == looks_;
}

bool Reduced::hinders_nobody(Tuple from, ProcessId process, Tuple to) {
  return gives(product_.operation(from, process).kind) &&
         !product_.is_seen_by_rules(process, from, to, looks_) && !hides_a_race(from, process);
}

// Whoever has taken units and goes on later might as well take them later. What is wrong while he
// and two more stand behind such a step is not seen then, hence no rule may look at that many; what
// is wrong while one more does, is.
bool Reduced::goes_on_at_once(Tuple from, ProcessId process) {
  return product_.walker().has_taken(from[process.value]) && looks_ == Looks{} &&
         product_.has_seen_all_possible() && !somebody_else_can(from, process, [&](Tuple state) {
           return product_.judge(state).has_value();
         });
}

// The step ends the footprint that the process has made so far, and with it the chance to see that
// somebody races with it. Behind a P such a race can be brought so close that the other stands
// right before his access now; behind anything else it cannot.
bool Reduced::hides_a_race(Tuple from, ProcessId process) {
  const ViewId view = from[process.value];
  if (!product_.walker().has_footprint(view)) {
    return false;
  }
  return product_.walker().behind_release(view) ||
         somebody_else_can(from, process,
                           [&](Tuple state) { return product_.racing(state).has_value(); });
}

template <class IsSo>
bool Reduced::somebody_else_can(Tuple from, ProcessId process, IsSo is_so) {
  ahead_.clear();
  product_.steps(from, ahead_);
  for (std::size_t i = 0; i < ahead_.movers.size(); ++i) {
    if (ahead_.movers[i] != process && is_so(Tuple(ahead_.tuples).subspan(i * width(), width()))) {
      return true;
    }
  }
  return false;
}

}  // namespace harness::explore

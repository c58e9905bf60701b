#include "explore/reduced.hpp"

#include "model/ensure.hpp"

namespace harness::explore {

using model::OperationKind;
using model::ProcessId;

namespace {

// It waits for nothing, and whatever another can do before it, he can do behind it.
bool hinders_nobody(OperationKind kind) {
  return kind == OperationKind::v || kind == OperationKind::ssignal || kind == OperationKind::leave;
}

}  // namespace

Reduced::Reduced(Product& product) : product_(product) {
  model::ensure(product.strength() == model::Strength::barging,
                "the product that is reduced has nobody asleep");
}

bool Reduced::few_steps(Tuple from, Steps& to) {
  for (std::uint32_t p = 0; p < product_.processes(); ++p) {
    const ProcessId process{p};
    if (!hinders_nobody(product_.operation(from, process).kind)) {
      continue;
    }
    product_.steps_of(process, from, to);
    if (!product_.is_seen_by_rules(process, from, to.tuples) && !hides_a_race(from, process)) {
      return true;
    }
    to.clear();
  }
  return false;
}

// The step ends the footprint that the process has made so far, and with it the chance to see that
// somebody races with it. Behind a P such a race can be brought so close that the other stands
// right before his access now; behind anything else it cannot.
bool Reduced::hides_a_race(Tuple from, ProcessId process) {
  const ViewId view = from[process.value];
  if (!product_.walker().has_footprint(view)) {
    return false;
  }
  if (product_.walker().behind_release(view)) {
    return true;
  }
  ahead_.clear();
  product_.steps(from, ahead_);
  for (std::size_t i = 0; i < ahead_.movers.size(); ++i) {
    if (ahead_.movers[i] != process &&
        product_.racing(Tuple(ahead_.tuples).subspan(i * width(), width()))) {
      return true;
    }
  }
  return false;
}

}  // namespace harness::explore

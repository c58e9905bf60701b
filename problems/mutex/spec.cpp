#include "spec/spec.hpp"

#include <span>

using harness::model::ProcessName;
using harness::spec::Spec;

namespace {

bool always(const ProcessName& /*one*/, const ProcessName& /*other*/) {
  return true;
}

// Everybody else may be ahead in the queue, once.
std::uint32_t all_others(std::span<const ProcessName> cars) {
  return static_cast<std::uint32_t>(cars.size()) - 1;
}

}  // namespace

Spec describe() {
  return Spec("Mutex")
      .size({{"car", 2}})
      .size({{"car", 3}})
      .size({{"car", 5}})
      .never_returns("car")
      .excludes("cross", "two cars are never on the bridge at the same time", always)
      .everyone_enters("cross")
      .together("drive", 2)
      .bounded_waiting("cross", all_others)
      .progress("cross");
}

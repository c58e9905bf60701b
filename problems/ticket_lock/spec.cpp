#include "spec/spec.hpp"

#include <span>

using harness::model::ProcessName;
using harness::spec::Rule;
using harness::spec::Spec;

namespace {

// Everybody else may be ahead, once.
std::uint32_t all_others(std::span<const ProcessName> photographers) {
  return static_cast<std::uint32_t>(photographers.size()) - 1;
}

}  // namespace

Spec describe() {
  return Spec("Ticket lock")
      .size({{"photographer", 2}})
      .size({{"photographer", 3}})
      .never_returns("photographer")
      .four_rules("develop", {Rule::no_busy_waiting})
      .together("take_pictures", 2)
      .bounded_waiting("develop", all_others);
}

#include "spec/spec.hpp"

#include <span>

using harness::model::ProcessName;
using harness::spec::Rule;
using harness::spec::Spec;

namespace {

// Everybody else may be ahead, once.
std::uint32_t all_others(std::span<const ProcessName> processes) {
  return static_cast<std::uint32_t>(processes.size()) - 1;
}

}  // namespace

Spec describe() {
  return Spec("Lamport's bakery")
      .size({{"process", 2}})
      .size({{"process", 3}})
      .four_rules("critical section", {Rule::no_busy_waiting})
      .bounded_waiting("critical section", all_others);
}

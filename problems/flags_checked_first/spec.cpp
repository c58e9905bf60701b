#include "spec/spec.hpp"

using harness::spec::Rule;
using harness::spec::Spec;

Spec describe() {
  return Spec("Flags, checked first")
      .size({{"process", 2}})
      .never_returns("process")
      .four_rules("critical section", {Rule::bounded_waiting, Rule::no_busy_waiting});
}

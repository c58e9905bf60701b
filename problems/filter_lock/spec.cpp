#include "spec/spec.hpp"

using harness::spec::Rule;
using harness::spec::Spec;

Spec describe() {
  return Spec("The filter lock")
      .size({{"process", 3}})
      .never_returns("process")
      .four_rules("critical section", {Rule::no_busy_waiting});
}

#include "spec/spec.hpp"

using harness::spec::Rule;
using harness::spec::Spec;

Spec describe() {
  return Spec("Dekker's algorithm")
      .size({{"process", 2}})
      .never_returns("process")
      .four_rules("critical section", {Rule::no_busy_waiting});
}

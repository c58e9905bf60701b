#include "spec/spec.hpp"

using harness::spec::Rule;
using harness::spec::Spec;

Spec describe() {
  return Spec("Test-and-set")
      .size({{"photographer", 2}})
      .size({{"photographer", 3}})
      .size({{"photographer", 4}})
      .never_returns("photographer")
      .four_rules("develop", {Rule::bounded_waiting, Rule::no_busy_waiting})
      .together("take_pictures", 2);
}

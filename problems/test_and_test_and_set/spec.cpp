#include "spec/spec.hpp"

#include <string>

using harness::spec::Ledger;
using harness::spec::Occurrence;
using harness::spec::Rule;
using harness::spec::Spec;
using harness::spec::State;

namespace {

std::string dark_for(const Occurrence& mark) {
  return "saw it dark: " + std::to_string(mark.process.index);
}

void looked(Ledger& ledger, const Occurrence& look) {
  ledger.number(dark_for(look)) = look.argument == 0 ? 1 : 0;
}

// One look at a dark lamp is good for one touch.
void touched(Ledger& ledger, const Occurrence& touch) {
  if (ledger.number(dark_for(touch)) == 0) {
    ledger.number("touched unseen") = 1;
  }
  ledger.number(dark_for(touch)) = 0;
}

}  // namespace

Spec describe() {
  return Spec("Test-and-test-and-set")
      .size({{"photographer", 2}})
      .size({{"photographer", 3}})
      .size({{"photographer", 4}})
      .never_returns("photographer")
      .four_rules("develop", {Rule::bounded_waiting, Rule::no_busy_waiting})
      .together("take_pictures", 2)
      .on("looked", looked)
      .on("touched", touched)
      .always("nobody touches the switch without having just seen the lamp dark",
              [](const State& state) { return state.number("touched unseen") == 0; });
}

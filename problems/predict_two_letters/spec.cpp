#include "spec/spec.hpp"

using harness::spec::Ledger;
using harness::spec::Occurrence;
using harness::spec::Spec;
using harness::spec::State;

namespace {

void found(Ledger& ledger, const Occurrence& letters) {
  ledger.number("found by " + letters.process.role) = letters.argument;
}

bool both_found(const State& state, int by_alice, int by_bob) {
  return state.done() && state.number("found by alice") == by_alice &&
         state.number("found by bob") == by_bob;
}

}  // namespace

Spec describe() {
  return Spec("Two letters that cross")
      .on("found", found)
      .question("Can alice find bob's letter, and bob find nothing?",
                [](const State& state) { return both_found(state, 1, 0); })
      .question("Can both find a letter?",
                [](const State& state) { return both_found(state, 1, 1); })
      .question("Can neither find any?",
                [](const State& state) { return both_found(state, 0, 0); });
}

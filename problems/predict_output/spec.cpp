#include "spec/spec.hpp"

#include <cstdint>
#include <vector>

using harness::spec::Ledger;
using harness::spec::Occurrence;
using harness::spec::Spec;
using harness::spec::State;

namespace {

void prints(Ledger& ledger, const Occurrence& number) {
  ledger.list("paper").push_back(number.argument);
}

bool reads(const State& state, const std::vector<std::int64_t>& numbers) {
  return state.done() && state.list("paper") == numbers;
}

}  // namespace

Spec describe() {
  return Spec("What does it print?")
      .on("prints", prints)
      .question("Can it read 1 2 3 1 2 when all have returned?",
                [](const State& state) {
                  return reads(state, {1, 2, 3, 1, 2});
                })
      .question("Can it read 1 2 1 3 2?",
                [](const State& state) {
                  return reads(state, {1, 2, 1, 3, 2});
                })
      .question("Can it read 1 2 1 2 3?",
                [](const State& state) {
                  return reads(state, {1, 2, 1, 2, 3});
                })
      .question("Can it read 1 1 2 2 3?",
                [](const State& state) {
                  return reads(state, {1, 1, 2, 2, 3});
                })
      .question("Can it stop for ever after 1 2 1 2, without a 3?", [](const State& state) {
        return state.done("tick") && state.done("tock") && !state.done("bell") &&
               !state.can_move(2) && state.list("paper").size() == 4;
      });
}

#include "spec/spec.hpp"

using harness::spec::Spec;
using harness::spec::State;

namespace {

bool ends_with(const State& state, int count) {
  return state.done() && state.variable("count") == count;
}

}  // namespace

Spec describe() {
  return Spec("Counting at two turnstiles")
      .size({{"counter", 2}})
      .question("Can count be 6 when both have returned?",
                [](const State& state) { return ends_with(state, 6); })
      .question("Can it be 3 then?", [](const State& state) { return ends_with(state, 3); })
      .question("Can it be 2?", [](const State& state) { return ends_with(state, 2); })
      .question("Can it be 1?", [](const State& state) { return ends_with(state, 1); });
}

#include "spec/spec.hpp"

using harness::spec::Spec;
using harness::spec::State;

namespace {

bool is_value(const State& state, int value) {
  return state.semaphore("printers") == value;
}

}  // namespace

Spec describe() {
  return Spec("Five students, two printers")
      .size({{"student", 5}})
      .question("Can the value of printers be 0 while nobody prints?",
                [](const State& state) { return is_value(state, 0) && state.inside("print") == 0; })
      .question(
          "Can it be -1 while only one student prints?",
          [](const State& state) { return is_value(state, -1) && state.inside("print") == 1; })
      .question("Can it be -3?", [](const State& state) { return is_value(state, -3); })
      .question("Can it be -4?", [](const State& state) { return is_value(state, -4); })
      .question("Can three students print at once?",
                [](const State& state) { return state.inside("print") == 3; });
}

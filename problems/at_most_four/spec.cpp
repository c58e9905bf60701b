#include "spec/spec.hpp"

using harness::model::ProcessName;
using harness::spec::Spec;
using harness::spec::State;

namespace {

bool are_neighbours(const ProcessName& one, const ProcessName& other) {
  const auto right_of = [](const ProcessName& p) { return (p.index + 1) % p.role_size; };
  return right_of(one) == other.index || right_of(other) == one.index;
}

int seats(const State& state) {
  return static_cast<int>(state.processes().size());
}

}  // namespace

Spec describe() {
  return Spec("Dining philosophers, one seat stays empty")
      .size({{"philosopher", 3}})
      .size({{"philosopher", 4}})
      .size({{"philosopher", 5}})
      .never_returns("philosopher")
      .always("one seat at the table stays empty",
              [](const State& state) { return state.inside("table") < seats(state); })
      .excludes("eat", "two neighbours never eat at the same time", are_neighbours)
      .everyone_enters("eat")
      .possible("all but one sit at the table together",
                [](const State& state) { return state.inside("table") == seats(state) - 1; })
      .no_starvation("eat");
}

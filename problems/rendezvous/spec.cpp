#include "spec/spec.hpp"

#include <string>

using harness::model::ProcessName;
using harness::properties::is_inside;
using harness::spec::Ledger;
using harness::spec::Occurrence;
using harness::spec::Spec;
using harness::spec::State;

namespace {

// By how many layers the left side of a wall is higher than the right one.
std::string lead(std::uint32_t wall) {
  return "lead of the left at " + std::to_string(wall);
}

int side(const ProcessName& mason) {
  return mason.role == "left" ? 1 : -1;
}

void count_layer(Ledger& ledger, const Occurrence& built) {
  ledger.number(lead(built.process.index)) += side(built.process);
}

bool both_have_built(const State& state) {
  for (std::size_t p = 0; p < state.processes().size(); ++p) {
    const ProcessName& mason = state.processes()[p];
    if (is_inside(state.status(p), "lift") && side(mason) * state.number(lead(mason.index)) > 0) {
      return false;
    }
  }
  return true;
}

// Whether the two masons of some wall are in `region`.
bool both_are_in(const State& state, const char* region) {
  for (std::size_t p = 0; p < state.processes().size(); ++p) {
    for (std::size_t q = 0; q < p; ++q) {
      if (state.processes()[p].index == state.processes()[q].index &&
          is_inside(state.status(p), region) && is_inside(state.status(q), region)) {
        return true;
      }
    }
  }
  return false;
}

}  // namespace

Spec describe() {
  return Spec("Rendezvous")
      .size({{"left", 1}, {"right", 1}})
      .size({{"left", 2}, {"right", 2}})
      .size({{"left", 3}, {"right", 3}})
      .never_returns("left")
      .never_returns("right")
      .on("built", count_layer)
      .always("nobody lifts before both sides of his wall are built", both_have_built)
      .everyone_enters("lift")
      .no_starvation("lift")
      .possible("both sides of a wall are built at the same time",
                [](const State& state) { return both_are_in(state, "build"); })
      .possible("both ends of a scaffold are lifted at the same time",
                [](const State& state) { return both_are_in(state, "lift"); });
}

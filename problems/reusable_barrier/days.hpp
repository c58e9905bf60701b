#pragma once

// For specs: who is how many days ahead.

#include <string>

#include "spec/spec.hpp"

namespace days {

using harness::properties::is_inside;
using harness::spec::Ledger;
using harness::spec::Occurrence;
using harness::spec::State;

// How many days a computer has finished beyond those that all of them have.
inline std::string lead(std::uint32_t computer) {
  return "lead of " + std::to_string(computer);
}

inline void finish_day(Ledger& ledger, const Occurrence& computer) {
  ++ledger.number(lead(computer.process.index));
  const std::uint32_t computers = computer.process.role_size;
  for (std::uint32_t i = 0; i < computers; ++i) {
    if (ledger.number(lead(i)) == 0) {
      return;
    }
  }
  for (std::uint32_t i = 0; i < computers; ++i) {
    --ledger.number(lead(i));
  }
}

inline bool nobody_is_ahead(const State& state) {
  for (std::size_t p = 0; p < state.processes().size(); ++p) {
    if (is_inside(state.status(p), "compute") &&
        state.number(lead(state.processes()[p].index)) > 0) {
      return false;
    }
  }
  return true;
}

}  // namespace days

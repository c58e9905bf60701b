#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "explore/product.hpp"
#include "explore/search.hpp"
#include "learn/automaton.hpp"
#include "model/program.hpp"
#include "model/semaphore.hpp"
#include "promela/words.hpp"

namespace harness::promela {

// While `process` is in `region`, `other` must not be in `other_region`.
struct Exclusion {
  model::ProcessId process;
  std::string region;
  model::ProcessId other;
  std::string other_region;
};

// How long a process waits for a region, for the checker.
struct Wait {
  model::ProcessId process;
  std::string region;
  std::optional<std::uint32_t> entries;  // of those it excludes, at most; none: any number
  bool starves = false;
};

// A searched program, and what is asked of it.
struct Searched {
  std::string title;
  const model::Program& program;
  model::Strength strength = model::Strength::strong;
  const learn::Automaton& automaton;
  explore::Product& product;
  // All of it, past states in which something is wrong; or as far as it went.
  const explore::Explored& explored;
  std::vector<Exclusion> exclusions;       // both ways round
  std::vector<std::string> no_starvation;  // regions of which the problem demands it
  std::vector<Wait> waits = {};            // where that was worked out
  Words words;
};

// The learned automata as a Promela model for SPIN: tables of local steps, and the semaphores in
// Promela's own words. docs/promela.md says how it is to be read and run.
std::string to_promela(const Searched& searched);

// What the search saw, without what the model leaves out of a state.
struct Counts {
  std::size_t states = 0;
  std::size_t deadlocks = 0;  // states in which nobody can move, and not all have returned
  std::size_t breaches = 0;   // states in which processes are in regions that exclude each other
};

Counts counts_of_model(const Searched& searched);

}  // namespace harness::promela

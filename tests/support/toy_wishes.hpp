#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <random>
#include <utility>
#include <vector>

#include "explore/lasso.hpp"
#include "explore/pursuit.hpp"
#include "support/toy_graphs.hpp"

namespace harness::support {

// A wish written down. Sets are of processes, bit i for process i; what is not named is empty.
struct ToyWish {
  std::uint32_t process = 0;
  std::vector<explore::StateId> wants = {};
  std::map<std::pair<explore::StateId, explore::StateId>, explore::ProcessSet> entries = {};
  std::map<explore::StateId, explore::ProcessSet> fresh = {};
  std::map<explore::StateId, explore::ProcessSet> remainder = {};
};

explore::Wish wish_of(const ToyWish& written);

explore::Pursuit pursuit_of(const explore::Graph& graph, const ToyWish& toy);

// A wish of process 0 over a graph of up to three processes; 1 and 2 are its rivals.
ToyWish random_wish(std::mt19937& random, const explore::Graph& graph);

// What can be reached from state 0, in the order of discovery, as a search would leave it.
explore::Graph discovered(const explore::Graph& graph);

// Whether each step of the run is one of the graph, and its cycle closes.
bool is_run(const explore::Graph& graph, const explore::Run& run);

// The most entries during one wait, from the definition: by counting along all runs, step by step;
// none if the count passes `endless`.
std::optional<std::uint32_t> naive_most(const explore::Graph& graph, const ToyWish& toy,
                                        const explore::StateSet& waits,
                                        std::uint32_t endless = 1000);

// Whether some weakly fair run wants for ever; with `is_progress` one without entries, that need
// not be fair to those in their remainder. By trying each set of states. For up to 12 states.
bool naive_stays(const explore::Graph& graph, const ToyWish& toy, bool is_progress);

}  // namespace harness::support

#pragma once

#include <cstdint>
#include <initializer_list>
#include <random>
#include <vector>

#include "explore/graph.hpp"
#include "explore/sets.hpp"

namespace harness::support {

struct ToyEdge {
  std::uint32_t process;
  explore::StateId to;
};

// A graph written down: the steps of state 0, of state 1, ...
explore::Graph graph_of(std::initializer_list<std::vector<ToyEdge>> states);

// A graph of 1 to `most_states` states and up to three processes.
explore::Graph random_graph(std::mt19937& random, std::uint32_t most_states);

// A set with about one state in `one_in`.
explore::StateSet random_set(std::mt19937& random, std::size_t size, std::uint32_t one_in);

// The set of these states.
explore::StateSet set_of(std::size_t size, std::initializer_list<explore::StateId> states);

// Whether `to` can be reached from `from` in any number of steps, none included: by the definition,
// slowly, for every pair. States in `left_out` are not passed, and reach and are reached by none.
std::vector<explore::StateSet> reachability(const explore::Graph& graph,
                                            const explore::StateSet& left_out);

}  // namespace harness::support

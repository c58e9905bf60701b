#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

#include "explore/graph.hpp"
#include "explore/state_store.hpp"
#include "explore/system.hpp"
#include "model/verdict.hpp"

namespace harness::explore {

// How far a search may go.
struct Limits {
  std::size_t states = 4'000'000'000;       // no more ids than that
  std::size_t memory = std::size_t{8} << 30;  // bytes, of store and graph
};

// How far it has come; `stop` ends it early when it returns true.
struct Watch {
  std::function<bool(std::size_t states, std::size_t transitions, std::size_t memory)> stop;
  std::size_t every = 1U << 16;  // states between two calls
};

// Something wrong with a state, and a shortest way there: states from the first one on.
struct Hit {
  model::Verdict verdict;
  std::vector<StateId> path;
  std::vector<model::ProcessId> movers;  // of the steps along the path
};

enum class Ending {
  complete,  // every reachable state has been seen
  hit,       // stopped at the first thing wrong
  limit,     // a limit was met
  stopped,   // by the watch
};

// What is left of a search: all states it saw and the steps between them.
struct Explored {
  StateStore store;
  Graph graph;
  Ending ending = Ending::complete;
  std::optional<Hit> hit = {};
};

// Visits every state that some interleaving reaches, each once, nearest first, and stops at the first
// one in which something is wrong: judged so by the system, or nobody can move though not all are done.
Explored search(System& system, const Limits& limits, const Watch& watch);

// The steps of a shortest way from the first state to `target`, of those that were explored.
Hit way_to(const Graph& graph, StateId target, model::Verdict verdict);

}  // namespace harness::explore

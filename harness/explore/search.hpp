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

// As many as a StateId can name, with room for the steps of one more.
inline constexpr std::size_t most_states = 4'000'000'000;

// How far a search may go: until it has seen more than that.
struct Limits {
  std::size_t states = most_states;           // at most that
  std::size_t memory = std::size_t{8} << 30;  // bytes; looked at when the watch is
};

// Told now and then how far it has come; `stop` ends it early when it returns true.
struct Watch {
  std::function<bool(std::size_t states, std::size_t transitions, std::size_t memory)> stop;
  std::size_t every = 1U << 16;  // states between two calls, at least 1
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
  limit,     // a limit was passed
  stopped,   // by the watch
};

// What is left of a search: all states it saw and the steps between them.
struct Explored {
  StateStore store;
  Graph graph;
  Ending ending = Ending::complete;
  std::optional<Hit> hit = {};
};

// Visits every state that some interleaving reaches (less, where the system says that few steps are
// enough), each once, nearest first, and stops at the first one in which something is wrong: judged
// so by the system, or nobody can move though not all are done. A state is judged when it is found,
// but its steps are looked at after all of its distance were found: so a deadlock gives way to what
// is judged wrong at its own distance, or one step further.
Explored search(System& system, const Limits& limits, const Watch& watch);

// Goes on where a search of the same system was ended by a limit, with higher limits: it comes to
// the same as one that had those from the beginning. Requires: the system has no few steps.
Explored go_on(System& system, const Limits& limits, const Watch& watch, Explored explored);

// Ends for good a search that a limit has ended: states that it has not looked at are left without
// steps, so that the graph has all states that the store has.
void cut_off(Explored& explored);

// A shortest way from the first state to `target`. Requires: `graph` is as a search left it, and
// has all steps of the states that are nearer. Linear; 4 bytes a state.
Hit way_to(const Graph& graph, StateId target, model::Verdict verdict);

}  // namespace harness::explore

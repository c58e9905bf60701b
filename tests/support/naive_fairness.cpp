#include "support/naive_fairness.hpp"

#include "support/toy_graphs.hpp"

namespace harness::support {
namespace {

using explore::Edge;
using explore::Graph;
using explore::ProcessSet;
using explore::StateId;
using explore::StateSet;

using SmallSet = std::uint32_t;  // bit i for state i

bool contains(SmallSet set, StateId state) {
  return ((set >> state) & 1) != 0;
}

template <class Look>
void for_each_edge(const Graph& graph, StateId from, Look look) {
  for (std::size_t i = graph.first_edge(from); i < graph.last_edge(from); ++i) {
    look(graph.edge(i));
  }
}

SmallSet reached_within(const Graph& graph, SmallSet set, StateId from) {
  SmallSet reached = SmallSet{1} << from;
  for (SmallSet before = 0; before != reached;) {
    before = reached;
    for (StateId state = 0; state < graph.size(); ++state) {
      if (contains(reached, state)) {
        for_each_edge(graph, state, [&](Edge edge) { reached |= (SmallSet{1} << edge.to) & set; });
      }
    }
  }
  return reached;
}

bool is_connected(const Graph& graph, SmallSet set) {
  for (StateId state = 0; state < graph.size(); ++state) {
    if (contains(set, state) && reached_within(graph, set, state) != set) {
      return false;
    }
  }
  return true;
}

// Whether a run that passes all of `set` and all steps in it again and again is weakly fair.
bool is_fair(const Graph& graph, SmallSet set) {
  bool has_step = false;
  for (std::uint32_t process = 0; process < explore::most_processes; ++process) {
    bool moves = false;
    bool is_sometimes_stuck = false;
    for (StateId state = 0; state < graph.size(); ++state) {
      bool can_move = false;
      for_each_edge(graph, state, [&](Edge edge) {
        can_move = can_move || edge.process.value == process;
        moves = moves ||
                (contains(set, state) && contains(set, edge.to) && edge.process.value == process);
      });
      is_sometimes_stuck = is_sometimes_stuck || (contains(set, state) && !can_move);
    }
    if (!moves && !is_sometimes_stuck) {
      return false;
    }
    has_step = has_step || moves;
  }
  return has_step;
}

SmallSet small(const StateSet& states) {
  SmallSet set = 0;
  for (StateId state = 0; state < states.size(); ++state) {
    set |= SmallSet{states[state]} << state;
  }
  return set;
}

}  // namespace

StateSet naive_fair_states(const Graph& graph, const StateSet& bad) {
  SmallSet fair = 0;
  for (SmallSet set = 1; set < SmallSet{1} << graph.size(); ++set) {
    if ((set & small(bad)) == 0 && is_connected(graph, set) && is_fair(graph, set)) {
      fair |= set;
    }
  }
  StateSet states(graph.size(), false);
  for (StateId state = 0; state < graph.size(); ++state) {
    states[state] = contains(fair, state);
  }
  return states;
}

StateSet naive_lost(const Graph& graph, const StateSet& bad, const StateSet& ends) {
  const StateSet fair = naive_fair_states(graph, bad);
  const auto reaches = reachability(graph, bad);
  StateSet lost(graph.size(), true);
  for (StateId from = 0; from < graph.size(); ++from) {
    for (StateId to = 0; to < graph.size(); ++to) {
      if (reaches[from][to] && (ends[to] || fair[to])) {
        lost[from] = false;
      }
    }
  }
  return lost;
}

}  // namespace harness::support

#pragma once

#include <functional>
#include <vector>

#include "explore/graph.hpp"
#include "explore/sets.hpp"

namespace harness::explore {

// A process and a region that it may want, and how the two stand in the states of a graph. Its
// rivals are the processes whose entries count while it waits: those that its region conflicts
// with.
struct Wish {
  model::ProcessId process;
  // Whether it has requested the region and is not in yet.
  std::function<bool(StateId)> wants;
  // The rivals that enter on a step.
  std::function<ProcessSet(StateId from, Edge step)> entries;
  // The rivals whose last step passed an entry that may as well be still to come: a mark is passed
  // along with the operation before it, but happens at some time before the next one.
  std::function<ProcessSet(StateId)> fresh;
  // The processes that may as well not have begun to want anything.
  std::function<ProcessSet(StateId)> remainder;
};

// The states in which a wish is open, and the steps between them: a graph of its own, whose nodes
// are numbered in the order of their states. About 17 bytes a state and 9 a step.
struct Pursuit {
  model::ProcessId process;
  Graph graph;
  std::vector<StateId> states;        // by node: which state of the whole graph it is
  std::vector<ProcessSet> enabled;    // by node: who can move, be it out of the pursuit
  std::vector<ProcessSet> fresh;      // by node
  std::vector<ProcessSet> remainder;  // by node
  std::vector<ProcessSet> entries;    // by edge of `graph`
  // The nodes in which the process waits in earnest: it cannot move, or goes round a cycle of
  // nothing but its own steps.
  StateSet waits;
};

// Asks the wish of each state once, of each step between open states once. Linear.
Pursuit pursue(const Graph& graph, const Wish& wish);

// The same nodes with those steps for which `stays(edge index)` is true.
Graph thinned(const Graph& graph, const std::function<bool(std::size_t)>& stays);

}  // namespace harness::explore

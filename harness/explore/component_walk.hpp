#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "explore/graph.hpp"
#include "explore/sets.hpp"
#include "model/ensure.hpp"

namespace harness::explore {

using ComponentId = std::uint32_t;

inline constexpr ComponentId no_component = std::numeric_limits<ComponentId>::max();
inline constexpr StateId no_state = std::numeric_limits<StateId>::max();

// Comes to the strongly connected components one after the other: what a component's steps lead to,
// other than itself, came before it and has a smaller id. Linear; 4 bytes a node, and up to 8 while
// it walks.
//
// D. J. Pearce, "A space-efficient algorithm for finding strongly connected components",
// Information Processing Letters 116 (2016): Tarjan's algorithm with one number per node.
//   0                  for a node not yet seen,
//   1, 2, ...          for an open one: when it was entered, or, once known, when the earliest
//                      open node it can reach was entered,
//   no_component - id  for a node whose component `id` is complete. There are never as many nodes
//                      as numbers, so this is larger than the number of any open one.
//
// `Steps` tells the graph: the steps of a node are first(node) up to last(node), and
// target(node, step) is where one leads; no_state if that is left out. Nodes may come into being
// when they are first led to.
template <class Steps>
class ComponentWalk {
 public:
  // `steps` must outlive it. `nodes`: how many there are to begin with.
  ComponentWalk(Steps& steps, std::size_t nodes) : steps_(steps) {
    make_room(nodes);
    way_.reserve(nodes);
    waiting_.reserve(nodes);
  }

  [[nodiscard]] bool is_seen(StateId node) const { return number_[node] != 0; }
  // The component of a node; no component's id as long as it is not complete.
  [[nodiscard]] ComponentId of(StateId node) const { return no_component - number_[node]; }

  // Calls completed(members, id) for each component that `root` reaches, unless it is complete.
  // Requires: `root` is not seen.
  template <class Completed>
  void from(StateId root, const Completed& completed) {
    enter(root);
    while (!way_.empty()) {
      if (const StateId unseen = follow_steps(way_.back()); unseen != no_state) {
        enter(unseen);
      } else {
        leave(completed);
      }
    }
  }

 private:
  // A node on the way from the root, and how many of its steps are done with.
  struct Frame {
    StateId node;
    std::uint32_t followed;
  };

  void make_room(std::size_t nodes) {
    model::ensure(nodes < no_component, "a graph's states can be numbered");
    number_.resize(nodes, 0);
    has_earlier_.resize(nodes, false);
  }

  void enter(StateId node) {
    number_[node] = ++open_;
    way_.push_back({node, 0});
  }

  // Follows the steps of a node up to one that leads to an unseen node; that step is followed
  // again, for what can be reached by it, when the walk is back.
  StateId follow_steps(Frame& from) {
    const std::size_t first = steps_.first(from.node);
    const std::size_t last = steps_.last(from.node);
    std::uint32_t earliest = number_[from.node];
    StateId unseen = no_state;
    for (std::size_t next = first + from.followed; next < last && unseen == no_state; ++next) {
      const StateId to = steps_.target(from.node, next);
      if (to == no_state) {
        continue;
      }
      if (to >= number_.size()) {
        make_room(std::size_t{to} + 1);
      }
      if (number_[to] == 0) {
        unseen = to;
        from.followed = static_cast<std::uint32_t>(next - first);
      } else {
        earliest = std::min(earliest, number_[to]);
      }
    }
    if (earliest < number_[from.node]) {
      number_[from.node] = earliest;
      has_earlier_[from.node] = true;
    }
    return unseen;
  }

  template <class Completed>
  void leave(const Completed& completed) {
    const StateId node = way_.back().node;
    way_.pop_back();
    waiting_.push_back(node);
    if (!has_earlier_[node]) {
      complete_component_of(node, completed);
    }
  }

  // `root` reaches nothing that was entered before it, so those that wait since then belong to it.
  template <class Completed>
  void complete_component_of(StateId root, const Completed& completed) {
    const std::uint32_t entered = number_[root];
    const ComponentId id = components_++;
    std::size_t begin = waiting_.size();
    while (begin > 0 && number_[waiting_[begin - 1]] >= entered) {
      number_[waiting_[--begin]] = no_component - id;
    }
    open_ -= static_cast<std::uint32_t>(waiting_.size() - begin);
    completed(std::span<const StateId>(waiting_).subspan(begin), id);
    waiting_.resize(begin);
  }

  Steps& steps_;
  std::vector<std::uint32_t> number_;  // by node
  StateSet has_earlier_;               // reaches an open node that was entered before it
  std::vector<Frame> way_;             // open, being searched
  std::vector<StateId> waiting_;       // open, searched, component not yet complete
  std::uint32_t open_ = 0;
  ComponentId components_ = 0;
};

}  // namespace harness::explore

#include "explore/paths.hpp"

#include <algorithm>
#include <limits>
#include <optional>

#include "model/ensure.hpp"

namespace harness::explore {
namespace {

constexpr StateId unseen = std::numeric_limits<StateId>::max();

class BreadthFirst {
 public:
  BreadthFirst(const Graph& graph, const StateSet* allowed)
      : graph_(graph), allowed_(allowed), parent_(graph.size(), unseen) {}

  // The nearest target; afterwards `way_to` it is known.
  std::optional<StateId> find(StateId from, const std::function<bool(StateId)>& is_target) {
    see(from, from);
    for (std::size_t next = 0; next < seen_.size(); ++next) {
      const StateId state = seen_[next];
      if (is_target(state)) {
        return state;
      }
      for (std::size_t i = graph_.first_edge(state); i < graph_.last_edge(state); ++i) {
        see(graph_.edge(i).to, state);
      }
    }
    return std::nullopt;
  }

  [[nodiscard]] std::vector<StateId> way_to(StateId state) const {
    std::vector<StateId> way{state};
    while (parent_[way.back()] != way.back()) {
      way.push_back(parent_[way.back()]);
    }
    std::ranges::reverse(way);
    return way;
  }

 private:
  void see(StateId state, StateId parent) {
    model::ensure(state < graph_.size(), "a step leads to a state of the graph");
    if (parent_[state] == unseen && (allowed_ == nullptr || (*allowed_)[state])) {
      parent_[state] = parent;
      seen_.push_back(state);
    }
  }

  const Graph& graph_;
  const StateSet* allowed_;
  std::vector<StateId> parent_;  // the start is its own
  std::vector<StateId> seen_;    // nearest first
};

}  // namespace

std::vector<StateId> shortest_path(const Graph& graph, StateId from,
                                   const std::function<bool(StateId)>& is_target,
                                   const StateSet* allowed) {
  model::ensure(allowed == nullptr || allowed->size() == graph.size(),
                "a state set is as long as its graph");
  BreadthFirst search(graph, allowed);
  const auto target = search.find(from, is_target);
  return target ? search.way_to(*target) : std::vector<StateId>{};
}

}  // namespace harness::explore

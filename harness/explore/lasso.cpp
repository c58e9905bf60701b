#include "explore/lasso.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "explore/search.hpp"
#include "model/ensure.hpp"

namespace harness::explore {
namespace {

constexpr std::size_t unseen = std::numeric_limits<std::size_t>::max();
constexpr std::size_t start = unseen - 1;

// Breadth first, by steps.
class Walks {
 public:
  Walks(const Graph& graph, const StepSet& allowed, StateId from)
      : graph_(graph), allowed_(allowed), arrived_by_(graph.size(), unseen), seen_{from} {
    arrived_by_[from] = start;
    came_from_.resize(graph.size(), from);
  }

  std::vector<std::size_t> find(const std::function<bool(std::size_t)>& is_goal) {
    for (std::size_t next = 0; next < seen_.size(); ++next) {
      const StateId state = seen_[next];
      for (std::size_t i = graph_.first_edge(state); i < graph_.last_edge(state); ++i) {
        const StateId to = graph_.edge(i).to;
        if (allowed_[i] && is_goal(i)) {
          return way_over(state, i);
        }
        if (allowed_[i] && arrived_by_[to] == unseen) {
          arrived_by_[to] = i;
          came_from_[to] = state;
          seen_.push_back(to);
        }
      }
    }
    return {};
  }

 private:
  [[nodiscard]] std::vector<std::size_t> way_over(StateId state, std::size_t last) const {
    std::vector<std::size_t> way{last};
    for (; arrived_by_[state] != start; state = came_from_[state]) {
      way.push_back(arrived_by_[state]);
    }
    std::ranges::reverse(way);
    return way;
  }

  const Graph& graph_;
  const StepSet& allowed_;
  std::vector<std::size_t> arrived_by_;  // the edge, by state
  std::vector<StateId> came_from_;
  std::vector<StateId> seen_;
};

// A cycle in the making, and what it still has to pass.
class CycleMaking {
 public:
  CycleMaking(const Graph& graph, const StepSet& allowed, StateId from, const CycleDemands& demands)
      : graph_(graph), allowed_(allowed), at_(from), demands_(demands), missing_(demands.moving) {
    missing_ &= ~demands_.let_off(from);
    must_pass_ = static_cast<bool>(demands.passes);
    must_step_ = demands.has_step;
  }

  [[nodiscard]] bool is_met() const { return missing_ == 0 && !must_pass_ && !must_step_; }
  [[nodiscard]] StateId at() const { return at_; }
  [[nodiscard]] std::vector<std::size_t>& steps() { return steps_; }

  // What it must pass comes first: that is rarest, and some of the rest is met on the way.
  void go_to_next_demand() {
    if (must_pass_) {
      return go(demands_.passes);
    }
    go([&](std::size_t edge) { return must_step_ || (missing_ & met_by(edge)) != 0; });
  }

  void go(const std::function<bool(std::size_t)>& is_goal) {
    const auto way = walk_to_step(graph_, allowed_, at_, is_goal);
    model::ensure(!way.empty(), "a strongly connected set meets what its steps meet together");
    for (const std::size_t edge : way) {
      take(edge);
    }
  }

 private:
  [[nodiscard]] ProcessSet met_by(std::size_t edge) const {
    return only(graph_.edge(edge).process) | demands_.let_off(graph_.edge(edge).to);
  }

  void take(std::size_t edge) {
    steps_.push_back(edge);
    missing_ &= ~met_by(edge);
    must_pass_ = must_pass_ && !demands_.passes(edge);
    must_step_ = false;
    at_ = graph_.edge(edge).to;
  }

  const Graph& graph_;
  const StepSet& allowed_;
  StateId at_;
  const CycleDemands& demands_;
  ProcessSet missing_;
  bool must_pass_;
  bool must_step_;
  std::vector<std::size_t> steps_;
};

}  // namespace

Run run_to(const Graph& graph, StateId target) {
  Hit way = way_to(graph, target, model::Verdict::holds);
  return {.path = std::move(way.path), .movers = std::move(way.movers)};
}

std::vector<std::size_t> walk_to_step(const Graph& graph, const StepSet& allowed, StateId from,
                                      const std::function<bool(std::size_t)>& is_goal) {
  return Walks(graph, allowed, from).find(is_goal);
}

std::vector<std::size_t> cycle_from(const Graph& graph, const StepSet& allowed, StateId from,
                                    const CycleDemands& demands) {
  CycleMaking cycle(graph, allowed, from, demands);
  while (!cycle.is_met()) {
    cycle.go_to_next_demand();
  }
  if (cycle.at() != from) {
    cycle.go([&](std::size_t edge) { return graph.edge(edge).to == from; });
  }
  return std::move(cycle.steps());
}

}  // namespace harness::explore

#include "explore/components.hpp"

#include <algorithm>
#include <optional>
#include <stack>
#include <utility>

#include "model/ensure.hpp"

namespace harness::explore {

// D. J. Pearce, "A space-efficient algorithm for finding strongly connected components",
// Information Processing Letters 116 (2016): Tarjan's algorithm with one number per state.
//
// While the search runs, that number is
//   0                  for a state not yet seen,
//   1, 2, ...          for an open one: when it was entered, or, once known, when the earliest
//                      open state it can reach was entered,
//   n - id             for a state whose component `id` is complete; open states number at most
//                      n - (complete states), so this is larger than the number of any open one,
//   no_component       for a state left out, which is thereby as good as complete.
class ComponentSearch {
 public:
  explicit ComponentSearch(const Graph& graph) : graph_(graph), has_earlier_(graph.size(), false) {
    model::ensure(graph.size() < no_component, "a graph's states can be numbered");
    number().assign(graph.size(), 0);
    result_.members_.reserve(graph.size());
  }

  void leave_out(StateId state) { number()[state] = no_component; }

  Components run() {
    for (StateId root = 0; root < graph_.size(); ++root) {
      if (number()[root] == 0) {
        search_from(root);
      }
    }
    for (ComponentId& id : number()) {
      id = id == no_component ? no_component : size() - id;
    }
    return std::move(result_);
  }

 private:
  // A state on the way from the root, and how many of its steps are done with.
  struct Frame {
    StateId state;
    std::uint32_t followed;
  };

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(graph_.size()); }
  [[nodiscard]] std::vector<ComponentId>& number() { return result_.component_; }

  void search_from(StateId root) {
    enter(root);
    while (!way_.empty()) {
      if (const auto unseen = follow_steps(way_.top())) {
        enter(*unseen);
      } else {
        leave();
      }
    }
  }

  void enter(StateId state) {
    number()[state] = ++open_;
    way_.push({state, 0});
  }

  // Follows the steps of a state up to one that leads to an unseen state; that step is followed
  // again, for what can be reached by it, when the search is back.
  std::optional<StateId> follow_steps(Frame& from) {
    const std::size_t first = graph_.first_edge(from.state);
    const std::size_t last = graph_.last_edge(from.state);
    std::uint32_t earliest = number()[from.state];
    std::optional<StateId> unseen;
    for (std::size_t next = first + from.followed; next < last && !unseen; ++next) {
      const StateId to = graph_.edge(next).to;
      model::ensure(to < graph_.size(), "a step leads to a state of the graph");
      if (number()[to] == 0) {
        unseen = to;
        from.followed = static_cast<std::uint32_t>(next - first);
      } else {
        earliest = std::min(earliest, number()[to]);
      }
    }
    if (earliest < number()[from.state]) {
      number()[from.state] = earliest;
      has_earlier_[from.state] = true;
    }
    return unseen;
  }

  void leave() {
    const StateId state = way_.top().state;
    way_.pop();
    if (has_earlier_[state]) {
      waiting_.push(state);
    } else {
      complete_component_of(state);
    }
  }

  // `root` reaches nothing that was entered before it, so those that wait since then belong to it.
  void complete_component_of(StateId root) {
    const std::uint32_t entered = number()[root];
    const std::uint32_t mark = size() - static_cast<std::uint32_t>(result_.ends_.size());
    while (!waiting_.empty() && number()[waiting_.top()] >= entered) {
      complete(waiting_.top(), mark);
      waiting_.pop();
    }
    complete(root, mark);
    result_.ends_.push_back(static_cast<std::uint32_t>(result_.members_.size()));
  }

  void complete(StateId state, std::uint32_t mark) {
    number()[state] = mark;
    result_.members_.push_back(state);
    --open_;
  }

  const Graph& graph_;
  Components result_;
  StateSet has_earlier_;         // reaches an open state that was entered before it
  std::stack<Frame> way_;        // open, being searched
  std::stack<StateId> waiting_;  // open, searched, component not yet complete
  std::uint32_t open_ = 0;
};

Components components(const Graph& graph, const StateSet& left_out) {
  model::ensure(left_out.size() == graph.size(), "a state set is as long as its graph");
  ComponentSearch search(graph);
  for (StateId state = 0; state < graph.size(); ++state) {
    if (left_out[state]) {
      search.leave_out(state);
    }
  }
  return search.run();
}

Components components(const Graph& graph) {
  return ComponentSearch(graph).run();
}

}  // namespace harness::explore

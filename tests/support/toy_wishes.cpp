#include "support/toy_wishes.hpp"

#include <algorithm>
#include <bit>
#include <memory>

namespace harness::support {

using explore::Edge;
using explore::Graph;
using explore::ProcessSet;
using explore::StateId;

namespace {

template <class Map, class Key>
ProcessSet look_up(const Map& map, const Key& key) {
  const auto found = map.find(key);
  return found == map.end() ? 0 : found->second;
}

bool contains(const std::vector<StateId>& states, StateId state) {
  return std::ranges::find(states, state) != states.end();
}

template <class Look>
void for_each_edge(const Graph& graph, StateId from, Look look) {
  for (std::size_t i = graph.first_edge(from); i < graph.last_edge(from); ++i) {
    look(graph.edge(i));
  }
}

std::uint32_t size_of(ProcessSet set) {
  return static_cast<std::uint32_t>(std::popcount(set));
}

bool has_edge(const Graph& graph, StateId from, StateId to, model::ProcessId mover) {
  bool found = false;
  for_each_edge(graph, from, [&](Edge e) { found = found || (e.to == to && e.process == mover); });
  return found;
}

}  // namespace

explore::Wish wish_of(const ToyWish& written) {
  const auto toy = std::make_shared<const ToyWish>(written);
  return {.process = {toy->process},
          .movers = explore::only(model::ProcessId{toy->process}),
          .wants = [toy](StateId state) { return contains(toy->wants, state); },
          .entries = [toy](StateId from,
                           Edge step) { return look_up(toy->entries, std::pair(from, step.to)); },
          .fresh = [toy](StateId state) { return look_up(toy->fresh, state); },
          .remainder = [toy](StateId state) { return look_up(toy->remainder, state); },
          .place = [](StateId state) { return state; }};
}

explore::Pursuit pursuit_of(const Graph& graph, const ToyWish& toy) {
  return explore::pursue(graph, wish_of(toy));
}

ToyWish random_wish(std::mt19937& random, const Graph& graph) {
  ToyWish toy;
  const auto below = [&](std::uint32_t bound) {
    return static_cast<std::uint32_t>(random() % bound);
  };
  for (StateId state = 0; state < graph.size(); ++state) {
    if (below(4) != 0) {
      toy.wants.push_back(state);
    }
    toy.fresh[state] = below(4) == 0 ? 2 + 2 * below(3) : 0;
    toy.remainder[state] = below(3) == 0 ? 1 + below(7) : 0;
    for_each_edge(graph, state, [&](Edge e) {
      toy.entries[{state, e.to}] = below(6) == 0 ? 2 + 2 * below(3) : 0;
    });
  }
  return toy;
}

Graph discovered(const Graph& graph) {
  std::vector<StateId> order{0};
  Graph result;
  for (std::size_t next = 0; next < order.size(); ++next) {
    for_each_edge(graph, order[next], [&](Edge e) {
      if (!contains(order, e.to)) {
        order.push_back(e.to);
      }
      const auto at = std::ranges::find(order, e.to) - order.begin();
      result.add_edge(static_cast<StateId>(at), e.process);
    });
    result.close_state();
  }
  return result;
}

bool is_run(const Graph& graph, const explore::Run& run) {
  for (std::size_t i = 0; i < run.movers.size(); ++i) {
    if (!has_edge(graph, run.path[i], run.path[i + 1], run.movers[i])) {
      return false;
    }
  }
  return run.path.front() == 0 && run.path.size() == run.movers.size() + 1 &&
         (!run.cycle || run.path[*run.cycle] == run.path.back());
}

std::optional<std::uint32_t> naive_most(const Graph& graph, const ToyWish& toy,
                                        const explore::StateSet& waits, std::uint32_t endless) {
  using Place = std::pair<StateId, ProcessSet>;  // and the fresh rivals not yet counted
  std::map<Place, std::uint32_t> most;
  const auto arrive = [&](StateId state, ProcessSet uncounted, std::uint32_t count) {
    const bool counts = waits[state];
    const std::uint32_t now = count + (counts ? size_of(uncounted) : 0);
    const ProcessSet fresh = counts ? 0 : uncounted & look_up(toy.fresh, state);
    const auto [place, is_new] = most.try_emplace({state, fresh}, now);
    const bool better = is_new || place->second < now;
    place->second = std::max(place->second, now);
    return better;
  };
  for (const StateId state : toy.wants) {
    arrive(state, look_up(toy.fresh, state), 0);
  }
  std::uint32_t largest = 0;
  for (bool changed = true; changed && largest <= endless;) {
    changed = false;
    for (const auto& [place, count] : std::map(most)) {
      const auto [state, uncounted] = place;
      for_each_edge(graph, state, [&, state = state, uncounted = uncounted, count = count](Edge e) {
        if (contains(toy.wants, e.to)) {
          const ProcessSet older = uncounted & look_up(toy.fresh, e.to);
          const ProcessSet may_count = waits[state] ? 7 : look_up(toy.fresh, e.to);
          const ProcessSet entered = look_up(toy.entries, std::pair(state, e.to)) & may_count;
          changed = arrive(e.to, older | entered, count) || changed;
        }
      });
    }
    for (const auto& [place, count] : most) {
      largest = std::max(largest, count);
    }
  }
  return largest > endless ? std::nullopt : std::optional(largest);
}

namespace {

// Tries one set of states as the one that a run passes again and again.
class SettledRun {
 public:
  SettledRun(const Graph& graph, const ToyWish& toy, bool is_progress, std::uint32_t set)
      : graph_(graph), toy_(toy), is_progress_(is_progress), set_(set) {}

  [[nodiscard]] bool is_possible() const {
    bool moves = false;
    for (StateId state = 0; state < graph_.size(); ++state) {
      if (is_in(state) && (!contains(toy_.wants, state) || reached(state) != set_)) {
        return false;
      }
      for_each_edge(graph_, state, [&](Edge e) { moves = moves || stays(state, e); });
    }
    for (std::uint32_t process = 0; process < 3; ++process) {
      if (!is_treated_well(process)) {
        return false;
      }
    }
    return moves || is_progress_;
  }

 private:
  [[nodiscard]] bool is_in(StateId state) const { return (set_ >> state & 1U) != 0; }

  [[nodiscard]] bool stays(StateId from, Edge e) const {
    return is_in(from) && is_in(e.to) &&
           !(is_progress_ && look_up(toy_.entries, std::pair(from, e.to)) != 0);
  }

  [[nodiscard]] std::uint32_t reached(StateId from) const {
    std::uint32_t reached = 1U << from;
    for (std::uint32_t before = 0; before != reached;) {
      before = reached;
      for (StateId state = 0; state < graph_.size(); ++state) {
        if ((reached >> state & 1U) != 0) {
          for_each_edge(graph_, state,
                        [&](Edge e) { reached |= stays(state, e) ? 1U << e.to : 0; });
        }
      }
    }
    return reached;
  }

  [[nodiscard]] bool is_treated_well(std::uint32_t process) const {
    for (StateId state = 0; state < graph_.size(); ++state) {
      bool can_move = false;
      bool moves = false;
      for_each_edge(graph_, state, [&](Edge e) {
        can_move = can_move || e.process.value == process;
        moves = moves || (e.process.value == process && stays(state, e));
      });
      const bool excused = is_progress_ && process != toy_.process &&
                           (look_up(toy_.remainder, state) >> process & 1U) != 0;
      if (is_in(state) && (moves || !can_move || excused)) {
        return true;
      }
    }
    return false;
  }

  const Graph& graph_;
  const ToyWish& toy_;
  bool is_progress_;
  std::uint32_t set_;
};

}  // namespace

bool naive_stays(const Graph& graph, const ToyWish& toy, bool is_progress) {
  for (std::uint32_t set = 1; set < 1U << graph.size(); ++set) {
    if (SettledRun(graph, toy, is_progress, set).is_possible()) {
      return true;
    }
  }
  return false;
}

}  // namespace harness::support

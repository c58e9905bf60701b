// The runs that show how often rivals enter while a process waits.
#include <algorithm>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

#include "explore/component_walk.hpp"
#include "explore/tally.hpp"
#include "explore/unrolled.hpp"
#include "model/ensure.hpp"

namespace harness::explore {
namespace {

// How many steps each state is away from the first one. Requires: states are in the order of
// discovery.
std::vector<std::uint32_t> depths(const Graph& graph) {
  std::vector<std::uint32_t> depth(graph.size(), 0);
  StateId found = 0;
  for (StateId from = 0; from < graph.size(); ++from) {
    for (std::size_t i = graph.first_edge(from); i < graph.last_edge(from); ++i) {
      if (graph.edge(i).to > found) {
        found = graph.edge(i).to;
        depth[found] = depth[from] + 1;
      }
    }
  }
  return depth;
}

void append(Run& run, StateId state, model::ProcessId mover) {
  run.path.push_back(state);
  run.movers.push_back(mover);
}

// The cycle whose counting step leads to the nearest state.
class EndlessCycle {
 public:
  explicit EndlessCycle(const Pursuit& pursuit)
      : pursuit_(pursuit), unrolled_(pursuit), walk_(unrolled_, pursuit.graph.size()) {
    for (StateId root = 0; root < pursuit.graph.size(); ++root) {
      if (pursuit.waits[root] && !walk_.is_seen(root)) {
        walk_.from(root,
                   [&](std::span<const StateId> members, ComponentId id) { note(members, id); });
      }
    }
    model::ensure(first_ != no_state, "a wait has a bound or a cycle");
  }

  Run run() {
    Run run = run_to(pursuit_.graph, unrolled_.state(first_));
    run.cycle = run.path.size() - 1;
    for (const std::size_t edge : way_round()) {
      append(run, pursuit_.graph.edge(edge).to, pursuit_.graph.edge(edge).process);
    }
    return run;
  }

 private:
  struct Arrival {
    StateId from;
    std::size_t edge;
  };

  void note(std::span<const StateId> members, ComponentId id) {
    for (const StateId node : members) {
      for (std::size_t i = unrolled_.first(node); i < unrolled_.last(node); ++i) {
        const Unrolled::Step step = unrolled_.step(node, i);
        const bool counts = step.to != no_state && walk_.of(step.to) == id && step.count > 0;
        if (counts && step.to < first_) {  // it waits there, so nothing is pending
          first_ = step.to;
          last_ = {node, i};
          component_ = id;
        }
      }
    }
  }

  // Breadth first, from where the counting step leads to where it begins, and over it.
  std::vector<std::size_t> way_round() {
    std::unordered_map<StateId, Arrival> by{{first_, {first_, 0}}};
    std::vector<StateId> seen{first_};
    for (std::size_t next = 0; !by.contains(last_.from); ++next) {
      for (std::size_t i = unrolled_.first(seen[next]); i < unrolled_.last(seen[next]); ++i) {
        const StateId to = unrolled_.step(seen[next], i).to;
        if (to != no_state && walk_.of(to) == component_ &&
            by.try_emplace(to, Arrival{seen[next], i}).second) {
          seen.push_back(to);
        }
      }
    }
    std::vector<std::size_t> way{last_.edge};
    for (StateId at = last_.from; at != first_; at = by.at(at).from) {
      way.push_back(by.at(at).edge);
    }
    std::ranges::reverse(way);
    return way;
  }

  const Pursuit& pursuit_;
  Unrolled unrolled_;
  ComponentWalk<Unrolled> walk_;
  StateId first_ = no_state;  // where the counting step leads
  Arrival last_{};            // that step
  ComponentId component_ = no_component;
};

// Breadth first over unrolled nodes and counts so far, the steps to where each wait begins
// included.
class TallySearch {
 public:
  TallySearch(const Pursuit& pursuit, std::uint32_t bound)
      : pursuit_(pursuit), unrolled_(pursuit), beyond_(bound + 1), depths_(depths(pursuit.graph)) {}

  Run run() {
    const std::optional<Key> last = find();
    model::ensure(last.has_value(), "a bound is exceeded by some run");
    std::vector<Key> keys{*last};
    while (came_by_.at(keys.back()).from != keys.back()) {
      keys.push_back(came_by_.at(keys.back()).from);
    }
    std::ranges::reverse(keys);
    Run run = run_to(pursuit_.graph, state_of(keys.front()));
    for (std::size_t i = 1; i < keys.size(); ++i) {
      append(run, state_of(keys[i]), came_by_.at(keys[i]).mover);
    }
    return run;
  }

 private:
  using Key = std::uint64_t;  // unrolled node and count
  struct Arrival {
    Key from;  // itself where a wait begins
    model::ProcessId mover;
  };

  [[nodiscard]] Key key(StateId node, std::uint32_t count) const {
    return Key{node} << 32U | std::min(count, beyond_);
  }
  static StateId node_of(Key key) { return static_cast<StateId>(key >> 32U); }
  static std::uint32_t count_of(Key key) { return static_cast<std::uint32_t>(key); }
  [[nodiscard]] StateId state_of(Key key) const { return unrolled_.state(node_of(key)); }

  std::optional<Key> find() {
    const std::vector<StateId> starts = starts_by_depth();
    std::size_t next_start = 0;
    for (std::uint32_t depth = 0; next_start < starts.size() || !now_.empty(); ++depth) {
      for (; next_start < starts.size() && depths_[starts[next_start]] == depth; ++next_start) {
        const Key begun = key(starts[next_start], unrolled_.fresh_at(starts[next_start]));
        reach(begun, {begun, {}}, now_);
      }
      for (const Key key : now_) {
        if (count_of(key) == beyond_) {
          return key;
        }
      }
      std::vector<Key> later;
      for (const Key key : now_) {
        follow(key, later);
      }
      now_ = std::move(later);
    }
    return std::nullopt;
  }

  [[nodiscard]] std::vector<StateId> starts_by_depth() const {
    std::vector<StateId> starts;
    for (StateId state = 0; state < pursuit_.graph.size(); ++state) {
      if (pursuit_.waits[state]) {
        starts.push_back(state);
      }
    }
    std::ranges::stable_sort(starts, {}, [&](StateId state) { return depths_[state]; });
    return starts;
  }

  void follow(Key from, std::vector<Key>& later) {
    const StateId node = node_of(from);
    for (std::size_t i = unrolled_.first(node); i < unrolled_.last(node); ++i) {
      if (const Unrolled::Step step = unrolled_.step(node, i); step.to != no_state) {
        reach(key(step.to, count_of(from) + step.count), {from, pursuit_.graph.edge(i).process},
              later);
      }
    }
  }

  void reach(Key key, Arrival by, std::vector<Key>& level) {
    if (came_by_.try_emplace(key, by).second) {
      level.push_back(key);
    }
  }

  const Pursuit& pursuit_;
  Unrolled unrolled_;
  std::uint32_t beyond_;
  std::vector<std::uint32_t> depths_;
  std::unordered_map<Key, Arrival> came_by_;
  std::vector<Key> now_;
};

}  // namespace

Run endless_run(const Pursuit& pursuit) {
  return EndlessCycle(pursuit).run();
}

Run run_beyond(const Pursuit& pursuit, std::uint32_t bound) {
  return TallySearch(pursuit, bound).run();
}

}  // namespace harness::explore

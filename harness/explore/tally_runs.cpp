// The runs that show what a Tally has found.
#include <algorithm>
#include <unordered_map>
#include <utility>

#include "explore/components.hpp"
#include "explore/tally.hpp"
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

}  // namespace

Run Tally::endless_run(const Graph& graph) const {
  model::ensure(endless_.has_value(), "a wait has a bound or a cycle");
  const StateId first = graph_.edge(*endless_).to;
  const Components parts = components(graph_);
  StateSet allowed(graph_.size(), false);
  for (const StateId unrolled : parts.members(parts.of(first))) {
    allowed[unrolled] = true;
  }
  Run run = run_to(graph, pursuit_.states[nodes_[first]]);
  run.cycle = run.path.size() - 1;
  for (const std::size_t edge :
       walk_to_step(graph_, allowed, first, [&](std::size_t e) { return e == *endless_; })) {
    append(run, pursuit_.states[nodes_[graph_.edge(edge).to]], graph_.edge(edge).process);
  }
  return run;
}

// Breadth first over unrolled nodes and counts so far, the steps to where each wait begins
// included.
class TallySearch {
 public:
  TallySearch(const Tally& tally, const Graph& graph, std::uint32_t bound)
      : tally_(tally), graph_(graph), beyond_(bound + 1), depths_(depths(graph)) {}

  Run run() {
    const std::optional<Key> last = find();
    model::ensure(last.has_value(), "a bound is exceeded by some run");
    std::vector<Key> keys{*last};
    while (came_by_.at(keys.back()).from != keys.back()) {
      keys.push_back(came_by_.at(keys.back()).from);
    }
    std::ranges::reverse(keys);
    Run run = run_to(graph_, state_of(keys.front()));
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

  [[nodiscard]] Key key(StateId unrolled, std::uint32_t count) const {
    return Key{unrolled} << 32U | std::min(count, beyond_);
  }
  static StateId unrolled_of(Key key) { return static_cast<StateId>(key >> 32U); }
  static std::uint32_t count_of(Key key) { return static_cast<std::uint32_t>(key); }
  [[nodiscard]] StateId state_of(Key key) const {
    return tally_.pursuit_.states[tally_.nodes_[unrolled_of(key)]];
  }

  std::optional<Key> find() {
    const std::vector<StateId> starts = starts_by_depth();
    std::size_t next_start = 0;
    for (std::uint32_t depth = 0; next_start < starts.size() || !now_.empty(); ++depth) {
      for (; next_start < starts.size() && depth_of(starts[next_start]) == depth; ++next_start) {
        const Key begun = key(starts[next_start], tally_.fresh_at(starts[next_start]));
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

  [[nodiscard]] std::uint32_t depth_of(StateId unrolled) const {
    return depths_[state_of(key(unrolled, 0))];
  }

  [[nodiscard]] std::vector<StateId> starts_by_depth() const {
    std::vector<StateId> starts;
    for (StateId unrolled = 0; unrolled < tally_.nodes_.size(); ++unrolled) {
      if (tally_.pursuit_.waits[tally_.nodes_[unrolled]]) {
        starts.push_back(unrolled);
      }
    }
    std::ranges::stable_sort(starts, {}, [&](StateId unrolled) { return depth_of(unrolled); });
    return starts;
  }

  void follow(Key from, std::vector<Key>& later) {
    const Graph& graph = tally_.graph_;
    const StateId unrolled = unrolled_of(from);
    for (std::size_t i = graph.first_edge(unrolled); i < graph.last_edge(unrolled); ++i) {
      reach(key(graph.edge(i).to, count_of(from) + tally_.counts_[i]),
            {from, graph.edge(i).process}, later);
    }
  }

  void reach(Key key, Arrival by, std::vector<Key>& level) {
    if (came_by_.try_emplace(key, by).second) {
      level.push_back(key);
    }
  }

  const Tally& tally_;
  const Graph& graph_;
  std::uint32_t beyond_;
  std::vector<std::uint32_t> depths_;
  std::unordered_map<Key, Arrival> came_by_;
  std::vector<Key> now_;
};

Run Tally::run_beyond(const Graph& graph, std::uint32_t bound) const {
  return TallySearch(*this, graph, bound).run();
}

}  // namespace harness::explore

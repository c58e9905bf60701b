#include "explore/tally.hpp"

#include <algorithm>
#include <span>

#include "explore/blocks.hpp"
#include "explore/component_walk.hpp"
#include "explore/unrolled.hpp"

namespace harness::explore {
namespace {

// Longest ways over the components of the unrolled pursuit: each comes after all it leads to.
class LongestWays {
 public:
  explicit LongestWays(const Pursuit& pursuit)
      : pursuit_(pursuit), unrolled_(pursuit), walk_(unrolled_, pursuit.graph.size()) {}

  // None if there is no longest.
  std::optional<std::uint32_t> most() {
    for (StateId root = 0; root < pursuit_.graph.size() && !endless_; ++root) {
      if (pursuit_.waits[root] && !walk_.is_seen(root)) {
        walk_.from(root,
                   [&](std::span<const StateId> members, ComponentId id) { measure(members, id); });
      }
    }
    return endless_ ? std::nullopt : std::optional(most_);
  }

 private:
  void measure(std::span<const StateId> members, ComponentId id) {
    std::uint32_t longest = 0;
    for (const StateId node : members) {
      for (std::size_t i = unrolled_.first(node); i < unrolled_.last(node) && !endless_; ++i) {
        if (const Unrolled::Step step = unrolled_.step(node, i); step.to != no_state) {
          const ComponentId to = walk_.of(step.to);
          endless_ = to == id && step.count > 0;
          longest = to == id ? longest : std::max(longest, step.count + longest_[to]);
        }
      }
    }
    longest_.push_back(longest);
    for (const StateId node : members) {
      if (pursuit_.waits[unrolled_.state(node)]) {
        most_ = std::max(most_, unrolled_.fresh_at(node) + longest);
      }
    }
  }

  const Pursuit& pursuit_;
  Unrolled unrolled_;
  ComponentWalk<Unrolled> walk_;
  Blocks<std::uint32_t> longest_;  // by component
  std::uint32_t most_ = 0;
  bool endless_ = false;
};

}  // namespace

std::optional<std::uint32_t> most_entries(const Pursuit& pursuit) {
  return LongestWays(pursuit).most();
}

}  // namespace harness::explore

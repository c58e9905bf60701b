#include "explore/tally.hpp"

#include <algorithm>
#include <bit>
#include <limits>

#include "explore/components.hpp"

namespace harness::explore {
namespace {

constexpr StateId unnumbered = std::numeric_limits<StateId>::max();

std::uint32_t size_of(ProcessSet set) {
  return static_cast<std::uint32_t>(std::popcount(set));
}

}  // namespace

Tally::Tally(const Pursuit& pursuit) : pursuit_(pursuit) {
  unroll();
  measure();
}

void Tally::unroll() {
  without_pending_.assign(pursuit_.states.size(), unnumbered);
  with_.resize(pursuit_.states.size());
  for (StateId node = 0; node < pursuit_.states.size(); ++node) {
    if (pursuit_.waits[node]) {
      number(node, 0);
    }
  }
  for (StateId next = 0; next < nodes_.size(); ++next) {
    const StateId node = nodes_[next];
    for (std::size_t i = pursuit_.graph.first_edge(node); i < pursuit_.graph.last_edge(node); ++i) {
      follow(node, i, pending_[next]);
    }
    graph_.close_state();
  }
}

StateId Tally::number(StateId node, ProcessSet pending) {
  const auto next = static_cast<StateId>(nodes_.size());
  if (pending == 0) {
    if (without_pending_[node] != unnumbered) {
      return without_pending_[node];
    }
    without_pending_[node] = next;
  } else {
    const auto known =
        std::ranges::find(with_[node], pending, [&](StateId u) { return pending_[u]; });
    if (known != with_[node].end()) {
      return *known;
    }
    with_[node].push_back(next);
  }
  nodes_.push_back(node);
  pending_.push_back(pending);
  return next;
}

void Tally::follow(StateId from, std::size_t edge, ProcessSet pending) {
  const Edge step = pursuit_.graph.edge(edge);
  const ProcessSet fresh = pursuit_.fresh[step.to];
  const ProcessSet may_count = pursuit_.waits[from] ? ~ProcessSet{0} : fresh;
  const ProcessSet uncounted = (pending & fresh) | (pursuit_.entries[edge] & may_count);
  if (pursuit_.waits[step.to]) {
    graph_.add_edge(number(step.to, 0), step.process);
    counts_.push_back(static_cast<std::uint8_t>(size_of(uncounted)));
  } else {
    graph_.add_edge(number(step.to, uncounted & fresh), step.process);
    counts_.push_back(0);
  }
}

// Longest ways over the components: what one leads to has a smaller id.
void Tally::measure() {
  const Components parts = components(graph_);
  std::vector<std::uint32_t> longest(parts.count(), 0);
  for (ComponentId id = 0; id < parts.count(); ++id) {
    for (const StateId unrolled : parts.members(id)) {
      for (std::size_t i = graph_.first_edge(unrolled); i < graph_.last_edge(unrolled); ++i) {
        const ComponentId to = parts.of(graph_.edge(i).to);
        if (to != id) {
          longest[id] = std::max(longest[id], counts_[i] + longest[to]);
        } else if (counts_[i] > 0) {
          note_endless(i);
        }
      }
    }
  }
  for (StateId unrolled = 0; unrolled < nodes_.size(); ++unrolled) {
    if (pursuit_.waits[nodes_[unrolled]]) {
      most_ = std::max(*most_, fresh_at(unrolled) + longest[parts.of(unrolled)]);
    }
  }
  most_ = endless_ ? std::nullopt : most_;
}

void Tally::note_endless(std::size_t edge) {
  const auto target = [&](std::size_t e) { return nodes_[graph_.edge(e).to]; };
  endless_ = endless_ && target(*endless_) <= target(edge) ? *endless_ : edge;
}

// What counts at once if the wait begins there.
std::uint32_t Tally::fresh_at(StateId unrolled) const {
  return size_of(pursuit_.fresh[nodes_[unrolled]]);
}

}  // namespace harness::explore

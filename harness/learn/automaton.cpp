#include "learn/automaton.hpp"

#include <algorithm>
#include <utility>

#include "model/ensure.hpp"

namespace harness::learn {

using model::ensure;

model::NodeId Automaton::intern(Node node) {
  ensure(!node.parent || node.parent->value < size(), "a node's parent is known before the node");
  const model::NodeId next{static_cast<std::uint32_t>(nodes_.size())};
  const auto [known, is_new] = by_fingerprint_.try_emplace(node.fingerprint, next);
  if (is_new) {
    nodes_.push_back(std::move(node));
    outgoing_.emplace_back();
  } else {
    // Merging two different operations would hide one of them from the search.
    ensure(model::is_same(nodes_[known->second.value].operation, node.operation),
           "equal fingerprints stop before equal operations");
  }
  return known->second;
}

const Transition* Automaton::find(model::NodeId from, const Answer& answer) const {
  ensure(from.value < size(), "a node is known");
  const auto& outgoing = outgoing_[from.value];
  const auto found = outgoing.find(answer);
  return found == outgoing.end() ? nullptr : &found->second;
}

const Transition& Automaton::add(model::NodeId from, const Answer& answer,
                                 const Transition& transition) {
  ensure(from.value < size() && transition.to.value < size(), "a transition joins known nodes");
  const auto [place, is_new] = outgoing_[from.value].try_emplace(answer, transition);
  ensure(is_new, "a transition is learned once");
  ++transition_count_;
  return place->second;
}

std::vector<model::NodeId> Automaton::path_to(model::NodeId id) const {
  ensure(id.value < size(), "a node is known");
  std::vector<model::NodeId> path{id};
  while (const auto parent = node(path.back()).parent) {
    path.push_back(*parent);
  }
  std::ranges::reverse(path);
  return path;
}

}  // namespace harness::learn

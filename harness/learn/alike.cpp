#include "learn/alike.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace harness::learn {
namespace {

using model::NodeId;

// What can be told of a node without following it.
struct Looks {
  const model::Operation* operation;
  std::vector<std::pair<Answer, std::vector<std::byte>>> answers;  // and what is written then
  std::uint32_t alone;  // number of the node + 1 if it is like no other, for all that is learned

  bool operator<(const Looks& other) const {
    return std::tie(*operation, answers, alone) <
           std::tie(*other.operation, other.answers, other.alone);
  }
};

Looks looks_of(const Automaton& automaton, NodeId node) {
  const model::Operation& operation = automaton.node(node).operation;
  Looks looks{.operation = &operation, .answers = {}, .alone = 0};
  for (const auto& [answer, transition] : automaton.outgoing(node)) {
    looks.answers.emplace_back(answer, transition.written);
  }
  if (looks.answers.empty() && !model::is_last(operation.kind)) {
    looks.alone = node.value + 1;
  }
  return looks;
}

// Splits classes until their members go on to the same classes. The largest part of a class keeps
// its number, so that a class is looked at again only where a node behind one of its own has come
// into a class of half the size, at most.
class Splitting {
 public:
  explicit Splitting(const Automaton& automaton)
      : automaton_(automaton), before_(automaton.size()) {
    std::map<Looks, std::uint32_t> numbers;
    for (std::uint32_t n = 0; n < automaton.size(); ++n) {
      const auto number = static_cast<std::uint32_t>(numbers.size());
      class_of.push_back(numbers.try_emplace(looks_of(automaton, {n}), number).first->second);
      for (const auto& [answer, transition] : automaton.outgoing({n})) {
        before_[transition.to.value].push_back(n);
      }
    }
    members.resize(numbers.size());
    for (std::uint32_t n = 0; n < class_of.size(); ++n) {
      members[class_of[n]].push_back({n});
    }
    unsplit_.resize(members.size());
    for (std::uint32_t c = 0; c < members.size(); ++c) {
      to_split_.push_back(c);
      unsplit_[c] = true;
    }
    while (!to_split_.empty()) {
      const std::uint32_t next = to_split_.back();
      to_split_.pop_back();
      unsplit_[next] = false;
      split(next);
    }
  }

  std::vector<std::uint32_t> class_of;       // by node
  std::vector<std::vector<NodeId>> members;  // by class

 private:
  void split(std::uint32_t one) {
    std::map<std::vector<std::uint32_t>, std::vector<NodeId>> parts;  // by where they go on to
    for (const NodeId node : members[one]) {
      std::vector<std::uint32_t> behind;
      for (const auto& [answer, transition] : automaton_.outgoing(node)) {
        behind.push_back(class_of[transition.to.value]);
      }
      parts[std::move(behind)].push_back(node);
    }
    if (parts.size() == 1) {
      return;
    }
    const auto largest =
        std::ranges::max_element(parts, {}, [](const auto& part) { return part.second.size(); });
    std::vector<NodeId> moved;
    for (auto part = parts.begin(); part != parts.end(); ++part) {
      if (part != largest) {
        moved.insert(moved.end(), part->second.begin(), part->second.end());
        move(part->second);
      }
    }
    members[one] = std::move(largest->second);
    for (const NodeId node : moved) {
      look_again_before(node);
    }
  }

  // Makes a class of its own of them.
  void move(const std::vector<NodeId>& nodes) {
    for (const NodeId node : nodes) {
      class_of[node.value] = static_cast<std::uint32_t>(members.size());
    }
    members.push_back(nodes);
    unsplit_.push_back(false);
  }

  void look_again_before(NodeId node) {
    for (const std::uint32_t before : before_[node.value]) {
      const std::uint32_t one = class_of[before];
      if (!unsplit_[one]) {
        unsplit_[one] = true;
        to_split_.push_back(one);
      }
    }
  }

  const Automaton& automaton_;
  std::vector<std::vector<std::uint32_t>> before_;  // by node: from where a transition leads there
  std::vector<std::uint32_t> to_split_;             // classes, and by class whether it is there
  std::vector<bool> unsplit_;
};

}  // namespace

Alike::Alike(const Automaton& automaton) {
  Splitting splitting(automaton);
  class_of_ = std::move(splitting.class_of);
  classes_ = std::move(splitting.members);
  for (auto& members : classes_) {
    std::ranges::sort(members);
  }
}

model::NodeId Alike::first_of(model::NodeId node) const {
  return node.value < size() ? classes_[class_of_[node.value]].front() : node;
}

std::vector<model::NodeId> Alike::all_of(model::NodeId node) const {
  return node.value < size() ? classes_[class_of_[node.value]] : std::vector{node};
}

}  // namespace harness::learn

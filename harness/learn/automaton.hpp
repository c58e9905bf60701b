#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

#include "model/ids.hpp"
#include "model/operation.hpp"

namespace harness::learn {

// 128 bits over everything private that can influence what a process does next, the operation it
// has stopped before included. Equal fingerprints have equal futures.
struct Fingerprint {
  std::uint64_t low = 0;
  std::uint64_t high = 0;
  auto operator<=>(const Fingerprint&) const = default;
};

// What a process is told when it may go on: the bytes its load returns, or nothing.
using Answer = std::vector<std::byte>;

// Where a process stopped after one step.
struct Stop {
  Fingerprint fingerprint;
  model::Operation operation;           // the one it is about to do
  std::vector<std::byte> written = {};  // if the step it took was a write: what it wrote
};

// A local state: a process stopped before `operation`.
struct Node {
  Fingerprint fingerprint;
  model::Operation operation;
  model::ProcessId process;  // who was first seen here
  std::optional<model::NodeId> parent =
      {};              // the node before, on the first way found; none at the start
  Answer answer = {};  // what led here from `parent`
};

// What one answer leads to.
struct Transition {
  model::NodeId to;
  std::vector<std::byte> written;  // by a write: the new bytes of its range
};

// What has been learned of the processes so far: their local states and transitions. Processes that
// behave alike share nodes. Grows only; ids and references stay valid.
class Automaton {
 public:
  [[nodiscard]] const Node& node(model::NodeId id) const { return nodes_[id.value]; }
  [[nodiscard]] std::size_t size() const { return nodes_.size(); }
  [[nodiscard]] std::size_t transitions() const { return transition_count_; }

  // The node of a fingerprint; made from the given node if it is new.
  model::NodeId intern(Node node);

  // What `answer` leads to from `from`; null if that has not been learned.
  [[nodiscard]] const Transition* find(model::NodeId from, const Answer& answer) const;

  // Requires: not known yet.
  const Transition& add(model::NodeId from, const Answer& answer, const Transition& transition);

  // The nodes on the way of a fresh `node(id).process` to `id`: its start first, `id` last. The
  // `answer` of each but the first leads to it from the one before.
  [[nodiscard]] std::vector<model::NodeId> path_to(model::NodeId id) const;

  // All that has been learned from `from`: answer and what it leads to.
  [[nodiscard]] const std::map<Answer, Transition>& outgoing(model::NodeId from) const {
    return outgoing_[from.value];
  }

 private:
  struct FingerprintHash {
    std::size_t operator()(const Fingerprint& f) const { return f.low; }
  };

  // Containers that never move what they hold: callers keep references while more is learned.
  std::deque<Node> nodes_;
  std::deque<std::map<Answer, Transition>> outgoing_;  // by node
  std::unordered_map<Fingerprint, model::NodeId, FingerprintHash> by_fingerprint_;
  std::size_t transition_count_ = 0;
};

}  // namespace harness::learn

#include "learn/automaton.hpp"

#include "model/ensure.hpp"
#include "support/catch.hpp"

namespace {

using namespace harness::learn;
using harness::model::BrokenPromise;
using harness::model::NodeId;
using harness::model::OperationKind;
using harness::model::ProcessId;

const Answer one{std::byte{1}};
const Answer two{std::byte{2}};

Node node(std::uint64_t fingerprint, OperationKind kind = OperationKind::read) {
  return {.fingerprint = {fingerprint, 0}, .operation = {.kind = kind}, .process = ProcessId{0}};
}

}  // namespace

TEST_CASE("a fingerprint has one node, whoever comes there", "[learn]") {
  Automaton automaton;
  const NodeId first = automaton.intern(node(10));
  const NodeId other = automaton.intern(node(11));
  Node again = node(10);
  again.process = ProcessId{5};
  CHECK(automaton.intern(again) == first);
  CHECK(other != first);
  CHECK(automaton.size() == 2);
  CHECK(automaton.node(first).process == ProcessId{0});
}

TEST_CASE("both halves of a fingerprint tell nodes apart", "[learn]") {
  Automaton automaton;
  Node high = node(10);
  high.fingerprint.high = 1;
  CHECK(automaton.intern(node(10)) != automaton.intern(high));
}

TEST_CASE("two operations under one fingerprint break a promise", "[learn]") {
  Automaton automaton;
  automaton.intern(node(10, OperationKind::read));
  CHECK_THROWS_AS(automaton.intern(node(10, OperationKind::diverged)), BrokenPromise);
  Node elsewhere = node(10, OperationKind::read);
  elsewhere.operation.range = {8, 4};
  CHECK_THROWS_AS(automaton.intern(elsewhere), BrokenPromise);
}

TEST_CASE("a call stack does not make an operation another one", "[learn]") {
  Automaton automaton;
  const NodeId first = automaton.intern(node(10));
  Node elsewhere = node(10);
  elsewhere.operation.call_stack = {0x1234};
  CHECK(automaton.intern(elsewhere) == first);
}

TEST_CASE("a transition is found by its node and its answer only", "[learn]") {
  Automaton automaton;
  const NodeId from = automaton.intern(node(10));
  const NodeId to = automaton.intern(node(11));
  automaton.add(from, one, {.to = to, .written = two});
  REQUIRE(automaton.find(from, one) != nullptr);
  CHECK(automaton.find(from, one)->to == to);
  CHECK(automaton.find(from, one)->written == two);
  CHECK(automaton.find(from, two) == nullptr);
  CHECK(automaton.find(from, {}) == nullptr);
  CHECK(automaton.find(to, one) == nullptr);
  CHECK(automaton.transitions() == 1);
}

TEST_CASE("a node lists what was learned from it, by answer", "[learn]") {
  Automaton automaton;
  const NodeId from = automaton.intern(node(10));
  const NodeId to = automaton.intern(node(11));
  automaton.add(from, two, {.to = from, .written = {}});
  automaton.add(from, one, {.to = to, .written = {}});
  REQUIRE(automaton.outgoing(from).size() == 2);
  CHECK(automaton.outgoing(from).begin()->first == one);
  CHECK(automaton.outgoing(from).begin()->second.to == to);
  CHECK(automaton.outgoing(to).empty());
}

TEST_CASE("a transition that is learned twice breaks a promise", "[learn]") {
  Automaton automaton;
  const NodeId only = automaton.intern(node(10));
  automaton.add(only, one, {.to = only, .written = {}});
  CHECK_THROWS_AS(automaton.add(only, one, {.to = only, .written = {}}), BrokenPromise);
  CHECK(automaton.transitions() == 1);
}

TEST_CASE("a node or transition to nowhere breaks a promise", "[learn]") {
  Automaton automaton;
  const NodeId only = automaton.intern(node(10));
  CHECK_THROWS_AS(automaton.add(only, one, {.to = NodeId{1}, .written = {}}), BrokenPromise);
  CHECK_THROWS_AS(automaton.find(NodeId{1}, one), BrokenPromise);
  CHECK_THROWS_AS(automaton.path_to(NodeId{1}), BrokenPromise);
  Node orphan = node(11);
  orphan.parent = NodeId{1};
  CHECK_THROWS_AS(automaton.intern(orphan), BrokenPromise);
}

TEST_CASE("what was learned stays where it is while more is learned", "[learn]") {
  Automaton automaton;
  const NodeId start = automaton.intern(node(0));
  const Node* const node_before = &automaton.node(start);
  const Transition* const transition_before =
      &automaton.add(start, {}, {.to = start, .written = one});
  for (std::uint64_t i = 1; i < 5000; ++i) {
    automaton.intern(node(i));
    const Answer answer{std::byte(i & 0xff), std::byte(i >> 8)};
    automaton.add(start, answer, {.to = start, .written = {}});
  }
  CHECK(&automaton.node(start) == node_before);
  CHECK(automaton.find(start, {}) == transition_before);
}

TEST_CASE("the path to a node runs from its start along the first way found", "[learn]") {
  Automaton automaton;
  const NodeId start = automaton.intern(node(0));
  Node middle = node(1);
  middle.parent = start;
  middle.answer = one;
  const NodeId next = automaton.intern(middle);
  Node last = node(2);
  last.parent = next;
  last.answer = two;
  const NodeId end = automaton.intern(last);
  last.parent = start;  // a shorter way, found later
  CHECK(automaton.intern(last) == end);
  CHECK(automaton.path_to(end) == std::vector<NodeId>{start, next, end});
  CHECK(automaton.path_to(start) == std::vector<NodeId>{start});
}

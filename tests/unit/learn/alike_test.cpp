#include "learn/alike.hpp"

#include <map>
#include <random>
#include <set>

#include "learn/learner.hpp"
#include "support/catch.hpp"
#include "support/scripted_processes.hpp"

namespace {

using namespace harness::learn;
using harness::model::NodeId;
using harness::model::OperationKind;
using harness::model::ProcessId;
using harness::support::bytes;
using harness::support::Script;
using harness::support::ScriptedProcesses;

// A node of its own before such an operation.
NodeId add_node(Automaton& automaton, OperationKind kind, std::uint32_t semaphore = 0,
                std::vector<std::uint64_t> call_stack = {}) {
  harness::model::Operation operation{.kind = kind, .call_stack = std::move(call_stack)};
  operation.demands = {{{semaphore}}};
  return automaton.intern({.fingerprint = {automaton.size() + 1, 0},
                           .operation = std::move(operation),
                           .process = {0}});
}

void join(Automaton& automaton, NodeId from, NodeId to, std::uint64_t answer = 0,
          std::uint64_t written = 0) {
  automaton.add(from, bytes(answer, 1), {.to = to, .written = bytes(written, 1)});
}

bool are_alike(const Alike& alike, NodeId one, NodeId other) {
  return alike.first_of(one) == alike.first_of(other);
}

// Straight from the definition: pairs of nodes are taken to be alike until something tells them
// apart.
class Pairs {
 public:
  explicit Pairs(const Automaton& automaton) : automaton_(automaton) {
    for (std::uint32_t a = 0; a < automaton.size(); ++a) {
      for (std::uint32_t b = 0; b < automaton.size(); ++b) {
        if (look_alike({a}, {b})) {
          alike_.insert({a, b});
        }
      }
    }
    while (std::erase_if(alike_, [&](const auto& pair) { return !go_on_alike(pair); }) > 0) {
    }
  }

  [[nodiscard]] bool contain(std::uint32_t a, std::uint32_t b) const {
    return alike_.contains({a, b});
  }

 private:
  [[nodiscard]] bool look_alike(NodeId a, NodeId b) const {
    const auto& one = automaton_.outgoing(a);
    const auto& other = automaton_.outgoing(b);
    const bool is_end = harness::model::is_last(automaton_.node(a).operation.kind);
    return a == b || (automaton_.node(a).operation == automaton_.node(b).operation &&
                      (!one.empty() || is_end) &&
                      std::ranges::equal(one, other, [](const auto& x, const auto& y) {
                        return x.first == y.first && x.second.written == y.second.written;
                      }));
  }

  [[nodiscard]] bool go_on_alike(const std::pair<std::uint32_t, std::uint32_t>& pair) const {
    return std::ranges::all_of(automaton_.outgoing({pair.first}), [&](const auto& step) {
      const Transition& other = *automaton_.find({pair.second}, step.first);
      return contain(step.second.to.value, other.to.value);
    });
  }

  const Automaton& automaton_;
  std::set<std::pair<std::uint32_t, std::uint32_t>> alike_;
};

Automaton random_automaton(std::mt19937& random) {
  const auto below = [&](std::uint32_t bound) {
    return static_cast<std::uint32_t>(random() % bound);
  };
  Automaton automaton;
  const std::uint32_t size = 2 + below(30);
  for (std::uint32_t n = 0; n < size; ++n) {
    add_node(automaton, below(12) == 0 ? OperationKind::done : OperationKind::p, below(2));
  }
  for (std::uint32_t n = 0; n < size; ++n) {
    const bool goes_on = automaton.node({n}).operation.kind != OperationKind::done;
    for (std::uint32_t answer = 0; goes_on && answer < 2; ++answer) {
      if (below(10) != 0) {
        join(automaton, {n}, {below(4) == 0 ? below(size) : (n + 1) % size}, answer);
      }
    }
  }
  return automaton;
}

// Reads a byte, gives a unit, and has no use for what it read; goes round for ever.
Script forgetful() {
  return Script().read(0, 1).v(0).loop();
}

}  // namespace

TEST_CASE("local states that differ in what is never used again behave alike", "[learn]") {
  ScriptedProcesses processes({forgetful()});
  Learner learner(processes);
  const NodeId first = learner.start({0});
  for (const std::uint64_t answer : {0, 1}) {
    const NodeId again = learner.go_on(learner.go_on(first, bytes(answer, 1)).to, {}).to;
    for (const std::uint64_t next : {0, 1}) {
      learner.go_on(again, bytes(next, 1));
    }
  }
  REQUIRE(learner.automaton().size() == 5);
  const Alike alike(learner.automaton());
  CHECK(alike.count() == 2);
  CHECK(alike.size() == 5);
  CHECK(alike.all_of(first).size() == 3);
  CHECK(alike.all_of(first).front() == first);
}

TEST_CASE("what is used later tells local states apart", "[learn]") {
  Automaton automaton;
  const NodeId one = add_node(automaton, OperationKind::p);
  const NodeId other = add_node(automaton, OperationKind::p);
  const NodeId zero = add_node(automaton, OperationKind::write);
  const NodeId seven = add_node(automaton, OperationKind::write);
  const NodeId end = add_node(automaton, OperationKind::done);
  join(automaton, one, zero);
  join(automaton, other, seven);
  join(automaton, zero, end, 0, 0);
  join(automaton, seven, end, 0, 7);
  const Alike alike(automaton);
  CHECK_FALSE(are_alike(alike, one, other));
  CHECK(alike.count() == automaton.size());
}

TEST_CASE("who gets to one place by different ways is alike on both", "[learn]") {
  Automaton automaton;
  const NodeId one = add_node(automaton, OperationKind::p);
  const NodeId other = add_node(automaton, OperationKind::p);
  const NodeId end = add_node(automaton, OperationKind::done);
  join(automaton, one, end);
  join(automaton, other, end);
  CHECK(are_alike(Alike(automaton), one, other));
}

TEST_CASE("ends are alike, and local states of which nothing is learned are not", "[learn]") {
  Automaton automaton;
  const NodeId first_end = add_node(automaton, OperationKind::done);
  const NodeId second_end = add_node(automaton, OperationKind::done);
  const NodeId first = add_node(automaton, OperationKind::p);
  const NodeId second = add_node(automaton, OperationKind::p);
  const Alike alike(automaton);
  CHECK(are_alike(alike, first_end, second_end));
  CHECK_FALSE(are_alike(alike, first, second));
}

TEST_CASE("local states with other answers or at other places of the code are not alike",
          "[learn]") {
  Automaton automaton;
  const NodeId end = add_node(automaton, OperationKind::done);
  const NodeId one = add_node(automaton, OperationKind::p, 0, {0x10});
  const NodeId elsewhere = add_node(automaton, OperationKind::p, 0, {0x20});
  const NodeId another_answer = add_node(automaton, OperationKind::p, 0, {0x10});
  const NodeId more_answers = add_node(automaton, OperationKind::p, 0, {0x10});
  join(automaton, one, end);
  join(automaton, elsewhere, end);
  join(automaton, another_answer, end, 1);
  join(automaton, more_answers, end);
  join(automaton, more_answers, end, 1);
  CHECK(Alike(automaton).count() == automaton.size());
}

TEST_CASE("a difference is seen from as far as it takes", "[learn]") {
  constexpr std::uint32_t length = 200;
  Automaton automaton;
  for (const OperationKind end : {OperationKind::done, OperationKind::exited}) {
    NodeId next = add_node(automaton, end);
    for (std::uint32_t i = 0; i < length; ++i) {
      const NodeId before = add_node(automaton, OperationKind::p);
      join(automaton, before, next);
      next = before;
    }
  }
  CHECK(Alike(automaton).count() == automaton.size());
}

TEST_CASE("the partition is the coarsest there is", "[learn]") {
  std::mt19937 random(20261128);
  std::size_t merged = 0;
  for (int round = 0; round < 2'000; ++round) {
    const Automaton automaton = random_automaton(random);
    const Alike alike(automaton);
    const Pairs pairs(automaton);
    merged += alike.count() < alike.size() ? 1 : 0;
    for (std::uint32_t a = 0; a < automaton.size(); ++a) {
      for (std::uint32_t b = 0; b < automaton.size(); ++b) {
        REQUIRE(are_alike(alike, {a}, {b}) == pairs.contain(a, b));
      }
    }
  }
  CHECK(merged > 500);
}

namespace {

// Learns two rounds in which it reads 0. Returns its start.
NodeId learn_forgetful(Learner& learner) {
  const NodeId first = learner.start({0});
  NodeId next = first;
  for (int round = 0; round < 2; ++round) {
    next = learner.go_on(learner.go_on(next, bytes(0, 1)).to, {}).to;
  }
  return first;
}

}  // namespace

TEST_CASE("local states that behave alike are told as the first of them", "[learn]") {
  ScriptedProcesses processes({forgetful()});
  Learner learner(processes);
  const NodeId first = learn_forgetful(learner);
  const NodeId before = learner.go_on(first, bytes(0, 1)).to;
  CHECK(learner.go_on(before, {}).to != first);
  REQUIRE(learner.take_alike_for_one());
  CHECK(learner.takes_alike_for_one());
  CHECK(learner.start({0}) == first);
  CHECK(learner.go_on(before, {}).to == first);
  learner.tell_apart();
  CHECK(learner.go_on(before, {}).to != first);
}

TEST_CASE("what one is told for the first time all of its like are told", "[learn]") {
  ScriptedProcesses processes({forgetful()});
  Learner learner(processes);
  const NodeId first = learn_forgetful(learner);
  REQUIRE(learner.take_alike_for_one());
  const std::size_t asked = learner.asks();
  // Both go on to the same new state, for the old byte is overwritten.
  const Transition& transition = learner.go_on(first, bytes(1, 1));
  CHECK(learner.asks() == asked + 2);
  CHECK(&learner.go_on(first, bytes(1, 1)) == &transition);
  CHECK(learner.asks() == asked + 2);
}

TEST_CASE("those that were taken for one and go on differently are found out", "[learn]") {
  // Only after a 9 it matters what was read in the round before.
  const Script script = Script()
                            .read(0, 1, 0)
                            .jump_if(bytes(9, 1), "nine")
                            .v(0)
                            .set(bytes(5, 1), 1)
                            .loop()
                            .label("nine")
                            .write_variable(1, 1);
  ScriptedProcesses processes({script});
  Learner learner(processes);
  const NodeId first = learn_forgetful(learner);
  REQUIRE(learner.take_alike_for_one());
  CHECK_THROWS_AS(learner.go_on(first, bytes(9, 1)), Unlike);
  learner.tell_apart();
  // Only what goes on to the same place is alike now.
  REQUIRE(learner.take_alike_for_one());
  const NodeId before = learner.go_on(first, bytes(0, 1)).to;
  CHECK(learner.go_on(before, {}).to != first);
}

TEST_CASE("where no local states behave alike nothing changes", "[learn]") {
  ScriptedProcesses processes({Script().p(0).v(0).loop()});
  Learner learner(processes);
  const NodeId first = learner.start({0});
  learner.go_on(learner.go_on(first, {}).to, {});
  CHECK_FALSE(learner.take_alike_for_one());
  CHECK_FALSE(learner.takes_alike_for_one());
}

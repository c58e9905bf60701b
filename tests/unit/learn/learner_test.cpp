#include "learn/learner.hpp"

#include "model/ensure.hpp"
#include "support/catch.hpp"
#include "support/scripted_processes.hpp"

namespace {

using namespace harness::learn;
using harness::model::BrokenPromise;
using harness::model::NodeId;
using harness::model::OperationKind;
using harness::model::ProcessId;
using harness::support::bytes;
using harness::support::Script;
using harness::support::ScriptedProcesses;

// Learns all there is to `process`; a read may return 0 or 1, an identity its own number.
void learn_all(Learner& learner, ProcessId process) {
  std::vector<NodeId> todo{learner.start(process)};
  while (!todo.empty()) {
    const NodeId from = todo.back();
    todo.pop_back();
    const auto& operation = learner.automaton().node(from).operation;
    std::vector<Answer> answers;
    if (operation.kind == OperationKind::read) {
      answers = {bytes(0, operation.range.size), bytes(1, operation.range.size)};
    } else if (operation.kind == OperationKind::identity) {
      answers = {bytes(process.value)};
    } else if (!is_last(operation.kind)) {
      answers = {{}};
    }
    for (const Answer& answer : answers) {
      if (learner.automaton().find(from, answer) == nullptr) {
        todo.push_back(learner.go_on(from, answer).to);
      }
    }
  }
}

// Where a fresh process gets to with the answers of the path to `id`.
Fingerprint replayed(const Automaton& automaton, NodeId id, Processes& processes) {
  const auto path = automaton.path_to(id);
  Stop stop = processes.start(automaton.node(id).process);
  for (std::size_t i = 1; i < path.size(); ++i) {
    stop = processes.go_on(automaton, path[i - 1], automaton.node(path[i]).answer);
    CHECK(stop.fingerprint == automaton.node(path[i]).fingerprint);
  }
  return stop.fingerprint;
}

Script philosopher() {
  return Script().p(0).enter("eat").leave("eat").v(0).loop();
}

}  // namespace

TEST_CASE("an endless loop is learned with as many steps as it has operations", "[learn]") {
  ScriptedProcesses processes({philosopher()});
  Learner learner(processes);
  learn_all(learner, {0});
  CHECK(learner.automaton().size() == 4);
  CHECK(learner.automaton().transitions() == 4);
  CHECK(processes.starts() == 1);
  CHECK(processes.steps() == 4);
  CHECK(learner.asks() == 5);
}

TEST_CASE("what is known is not asked again", "[learn]") {
  ScriptedProcesses processes({philosopher()});
  Learner learner(processes);
  const NodeId start = learner.start({0});
  const Transition& first = learner.go_on(start, {});
  CHECK(learner.start({0}) == start);
  CHECK(&learner.go_on(start, {}) == &first);
  CHECK(processes.starts() == 1);
  CHECK(processes.steps() == 1);
  CHECK(learner.asks() == 2);
}

TEST_CASE("processes that behave alike share nodes, and only one is asked", "[learn]") {
  ScriptedProcesses processes({philosopher(), philosopher()});
  Learner learner(processes);
  learn_all(learner, {0});
  learn_all(learner, {1});
  CHECK(learner.start({0}) == learner.start({1}));
  CHECK(learner.automaton().size() == 4);
  CHECK(processes.starts() == 2);
  CHECK(processes.steps() == 4);
}

TEST_CASE("a read has a transition for each of its answers", "[learn]") {
  const Script reader = Script()
                            .read(0, 4)
                            .jump_if(bytes(1), "found")
                            .enter("empty")
                            .jump("end")
                            .label("found")
                            .enter("full")
                            .label("end")
                            .set({});
  ScriptedProcesses processes({reader});
  Learner learner(processes);
  const NodeId start = learner.start({0});
  const NodeId empty = learner.go_on(start, bytes(0)).to;
  const NodeId full = learner.go_on(start, bytes(1)).to;
  CHECK(learner.automaton().node(empty).operation.mark.name == "empty");
  CHECK(learner.automaton().node(full).operation.mark.name == "full");
  const NodeId end = learner.go_on(empty, {}).to;
  CHECK(learner.go_on(full, {}).to == end);
  CHECK(learner.automaton().node(end).operation.kind == OperationKind::done);
}

TEST_CASE("a write's bytes come with the transition after it", "[learn]") {
  ScriptedProcesses processes({Script().read(0, 4).add(1).write_variable(0)});
  Learner learner(processes);
  const Transition& read = learner.go_on(learner.start({0}), bytes(41));
  CHECK(read.written.empty());
  CHECK(learner.automaton().node(read.to).operation.kind == OperationKind::write);
  CHECK(learner.go_on(read.to, {}).written == bytes(42));
}

TEST_CASE("a fault is a node as any other, and nothing comes after it", "[learn]") {
  ScriptedProcesses processes({Script().p(0).fault(OperationKind::crashed, "segfault")});
  Learner learner(processes);
  const NodeId crash = learner.go_on(learner.start({0}), {}).to;
  CHECK(learner.automaton().node(crash).operation.detail == "segfault");
  CHECK_THROWS_AS(learner.go_on(crash, {}), BrokenPromise);
  CHECK(processes.steps() == 1);
}

TEST_CASE("a path leads the process it belongs to, though another learned its end", "[learn]") {
  // Both ask who they are and forget it; only process 1 is led on from where they meet.
  const Script forgetful = Script().identity().v(0).set({}).p(0).enter("eat");
  ScriptedProcesses processes({forgetful, forgetful});
  Learner learner(processes);
  const NodeId start = learner.start({0});
  const NodeId met = learner.go_on(learner.go_on(start, bytes(0)).to, {}).to;
  learn_all(learner, {1});
  REQUIRE(learner.automaton().size() == 6);
  for (std::uint32_t i = 0; i < learner.automaton().size(); ++i) {
    const Node& node = learner.automaton().node({i});
    CHECK(replayed(learner.automaton(), {i}, processes) == node.fingerprint);
    CHECK((!node.parent || learner.automaton().node(*node.parent).process == node.process));
  }
  CHECK(learner.automaton().node(met).process == ProcessId{0});
}

TEST_CASE("nothing is learned from a process that cannot be run", "[learn]") {
  ScriptedProcesses processes({Script().read(0, 4)});
  Learner learner(processes);
  const NodeId start = learner.start({0});
  CHECK_THROWS_AS(learner.go_on(start, bytes(0, 2)), BrokenPromise);
  CHECK(learner.automaton().size() == 1);
  CHECK(learner.automaton().transitions() == 0);
}

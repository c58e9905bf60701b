#include "support/scripted_processes.hpp"

#include "learn/learner.hpp"
#include "model/ensure.hpp"
#include "support/catch.hpp"

namespace {

using namespace harness::learn;
using harness::model::BrokenPromise;
using harness::model::Demand;
using harness::model::Mark;
using harness::model::NodeId;
using harness::model::OperationKind;
using harness::support::bytes;
using harness::support::Bytes;
using harness::support::Script;
using harness::support::ScriptedProcesses;

// The kinds of the operations of `script` in order, reads and identities answered with 0.
std::vector<OperationKind> kinds_of(const Script& script) {
  ScriptedProcesses processes({script});
  Learner learner(processes);
  std::vector<OperationKind> kinds;
  NodeId node = learner.start({0});
  while (true) {
    const auto operation = learner.automaton().node(node).operation;
    kinds.push_back(operation.kind);
    if (is_last(operation.kind)) {
      return kinds;
    }
    const bool reads = operation.kind == OperationKind::read;
    const bool asks = operation.kind == OperationKind::identity;
    node = learner.go_on(node, reads || asks ? bytes(0) : Answer{}).to;
  }
}

}  // namespace

TEST_CASE("numbers lie in memory with the least significant byte first", "[support]") {
  CHECK(bytes(0x0102, 4) == Bytes{std::byte{2}, std::byte{1}, std::byte{0}, std::byte{0}});
  CHECK(bytes(0x0102, 1) == Bytes{std::byte{2}});
}

TEST_CASE("a script is followed line by line until it is done", "[support]") {
  using enum OperationKind;
  const Script all = Script()
                         .p(0)
                         .v(0)
                         .swait({{{0}, 2, 1}})
                         .ssignal({0, 1})
                         .read(0, 4)
                         .write_constant(0, bytes(1))
                         .write_variable(0)
                         .request("r")
                         .enter("r")
                         .leave("r")
                         .note("n")
                         .identity();
  CHECK(kinds_of(all) == std::vector{p, v, swait, ssignal, read, write, write, request, enter,
                                     leave, note, identity, done});
  CHECK(kinds_of(Script()) == std::vector{done});
}

TEST_CASE("operations carry their objects", "[support]") {
  ScriptedProcesses processes({Script().swait({{{3}, 2, 1}}), Script().p(7),
                               Script().enter("eat", 4), Script().set(bytes(9)).write_variable(8),
                               Script().ssignal({1, 2})});
  CHECK(processes.start({0}).operation.demands == std::vector<Demand>{{{3}, 2, 1}});
  CHECK(processes.start({1}).operation.demands == std::vector<Demand>{{{7}, 1, 1}});
  CHECK(processes.start({2}).operation.mark == Mark{"eat", 4});
  CHECK(processes.start({3}).operation.range == harness::model::Range{8, 4});
  CHECK(processes.start({4}).operation.demands == std::vector<Demand>{{{1}, 1, 1}, {{2}, 1, 1}});
}

TEST_CASE("a bounded loop goes round as often as it says", "[support]") {
  using enum OperationKind;
  const Script three_times = Script()
                                 .set(bytes(0))
                                 .label("again")
                                 .v(0)
                                 .add(1)
                                 .jump_if(bytes(3), "end")
                                 .jump("again")
                                 .label("end");
  CHECK(kinds_of(three_times) == std::vector{v, v, v, done});
}

TEST_CASE("a loop without any operation is spinning", "[support]") {
  CHECK(kinds_of(Script().v(0).label("here").jump("here")) ==
        std::vector{OperationKind::v, OperationKind::spinning});
}

TEST_CASE("private variables tell local states apart", "[support]") {
  ScriptedProcesses processes({Script().read(0, 1).read(0, 1)});
  Learner learner(processes);
  const NodeId start = learner.start({0});
  const NodeId zero = learner.go_on(start, bytes(0, 1)).to;
  const NodeId one = learner.go_on(start, bytes(1, 1)).to;
  CHECK(zero != one);
  CHECK(learner.go_on(zero, bytes(1, 1)).to == learner.go_on(one, bytes(1, 1)).to);
}

TEST_CASE("different scripts never share a local state", "[support]") {
  ScriptedProcesses processes({Script().p(0).v(0), Script().p(0).v(1), Script().p(0).v(0)});
  CHECK(processes.start({0}).fingerprint != processes.start({1}).fingerprint);
  CHECK(processes.start({0}).fingerprint == processes.start({2}).fingerprint);
}

TEST_CASE("an answer that does not fit its operation breaks a promise", "[support]") {
  ScriptedProcesses processes({Script().v(0).read(0, 4)});
  Learner learner(processes);
  const NodeId start = learner.start({0});
  CHECK_THROWS_AS(learner.go_on(start, bytes(1)), BrokenPromise);
  const NodeId read = learner.go_on(start, {}).to;
  CHECK_THROWS_AS(learner.go_on(read, bytes(1, 2)), BrokenPromise);
  CHECK_THROWS_AS(Script().set({}, Script::variables), BrokenPromise);
  CHECK_THROWS_AS(Script().label("a").label("a"), BrokenPromise);
}

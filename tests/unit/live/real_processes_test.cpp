#include "live/real_processes.hpp"

#include <signal.h>

#include "explore/product.hpp"
#include "explore/search.hpp"
#include "kitchen.hpp"
#include "learn/learner.hpp"
#include "live/confirmation.hpp"

namespace {

using harness::live::Arrival;
using harness::live::Observer;
using harness::live::RealProcesses;
using harness::live::Zygote;
using harness::live::test::kitchen;
using harness::live::test::NoChildLeft;
using harness::live::test::step_limit;
using harness::model::OperationKind;
using harness::model::ProcessId;

// What there is to be learned of the kitchen, and what it took.
struct Learned {
  std::size_t local_states;
  std::size_t local_transitions;
  std::size_t states;
  std::size_t steps;
  bool is_repeated;  // all came out again
  auto operator<=>(const Learned&) const = default;
};

Learned learn_kitchen() {
  Zygote zygote(kitchen, {});
  RealProcesses processes(zygote, step_limit);
  harness::learn::Learner learner(processes);
  harness::explore::Product product(learner, zygote.program(), harness::model::Strength::strong,
                                    {});
  const auto explored = harness::explore::search(product, {}, {});
  const std::size_t steps = processes.steps();
  return {learner.automaton().size(), learner.automaton().transitions(), explored.store.size(),
          steps, !processes.repeat_all(learner.automaton())};
}

std::size_t bytes_shared(const Zygote& zygote) {
  return zygote.program().segment.size();
}

}  // namespace

TEST_CASE("a program is learned alike each time", "[live]") {
  const NoChildLeft guard;
  const Learned once = learn_kitchen();
  CHECK(once == learn_kitchen());
  CHECK(once.is_repeated);
  CHECK(once.states > once.local_states);
  CHECK(once.steps == once.local_transitions);
}

TEST_CASE("a process that is killed from outside has crashed", "[live]") {
  const NoChildLeft guard;
  Zygote zygote(kitchen, {});
  Observer observer(zygote);
  const auto cook = zygote.spawn_alone({0}, 0, 0);
  REQUIRE(cook->await(step_limit) == Arrival::at_gate);
  REQUIRE(kill(cook->pid(), SIGKILL) == 0);
  cook->resume();
  const Arrival arrival = cook->await(step_limit);
  CHECK(arrival == Arrival::ended);
  std::vector<std::byte> segment(bytes_shared(zygote));
  const harness::learn::Stop stop = observer.look(*cook, arrival, segment);
  CHECK(stop.operation.kind == OperationKind::crashed);
  CHECK(stop.operation.detail == "SIGKILL");
}

TEST_CASE("looking at a process that was killed at its gate is an end too", "[live]") {
  const NoChildLeft guard;
  Zygote zygote(kitchen, {});
  Observer observer(zygote);
  const auto cook = zygote.spawn_alone({0}, 0, 0);
  REQUIRE(cook->await(step_limit) == Arrival::at_gate);
  kill(cook->pid(), SIGKILL);
  siginfo_t info{};
  REQUIRE(waitid(P_PID, static_cast<id_t>(cook->pid()), &info, WEXITED | WNOWAIT) == 0);
  std::vector<std::byte> segment(bytes_shared(zygote));
  const harness::learn::Stop stop = observer.look(*cook, Arrival::at_gate, segment);
  CHECK(harness::model::is_fault(stop.operation.kind));
}

TEST_CASE("processes run together on real semaphores", "[live]") {
  const NoChildLeft guard;
  Zygote zygote(kitchen, {});
  harness::live::Ensemble ensemble(zygote, step_limit);
  REQUIRE(ensemble.begin({}).empty());
  CHECK(ensemble.standing(ProcessId{0}).operation.kind == OperationKind::p);
  ensemble.let_waiters_wait();
  CHECK_FALSE(ensemble.standing(ProcessId{0}).asleep);  // there are two plates
}

TEST_CASE("a process that is killed among the others is missed", "[live]") {
  const NoChildLeft guard;
  Zygote zygote(kitchen, {});
  harness::live::Ensemble ensemble(zygote, step_limit);
  REQUIRE(ensemble.begin({}).empty());
  REQUIRE(kill(ensemble.pid(ProcessId{0}), SIGKILL) == 0);
  harness::model::Operation p{.kind = OperationKind::p, .demands = {{{0}, 1, 1}}};
  const std::string wrong = ensemble.take({.process = ProcessId{0}, .operation = p});
  const std::string then =
      ensemble.take({.process = ProcessId{0}, .operation = {.kind = OperationKind::v}});
  CHECK_FALSE(then.empty());
  CHECK(ensemble.standing(ProcessId{0}).operation.kind == OperationKind::crashed);
}

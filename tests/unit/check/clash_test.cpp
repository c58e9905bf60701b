#include "check/clash.hpp"

#include "support/catch.hpp"

namespace harness::check {
namespace {

using model::Event;
using model::OperationKind;
using model::ProcessId;
using model::Schedule;

constexpr std::uint32_t first_slot = 0;
constexpr std::uint32_t second_slot = 4;
constexpr std::uint32_t in = 8;

Event access(std::uint32_t process, OperationKind kind, std::uint32_t offset) {
  Event event{ProcessId{process}, {}};
  event.operation.kind = kind;
  event.operation.range = {offset, 4};
  return event;
}

Event read(std::uint32_t process, std::uint32_t offset) {
  return access(process, OperationKind::read, offset);
}

Event write(std::uint32_t process, std::uint32_t offset) {
  return access(process, OperationKind::write, offset);
}

std::vector<std::uint32_t> processes_of(const std::vector<Event>& events) {
  std::vector<std::uint32_t> processes;
  for (const Event& event : events) {
    processes.push_back(event.process.value);
  }
  return processes;
}

// Two put an item into a ring, one after the other; process 2 looks on.
Schedule both_put() {
  Schedule schedule;
  schedule.first = {read(0, in), write(0, first_slot),  write(0, in),
                    read(1, in), write(1, second_slot), write(1, in)};
  return schedule;
}

TEST_CASE("the later of two that race stops before it has seen what the earlier one wrote") {
  for (const bool earlier_is_named_first : {true, false}) {
    Schedule schedule = both_put();
    stop_before_clash(schedule, ProcessId{earlier_is_named_first ? 0U : 1U},
                      ProcessId{earlier_is_named_first ? 1U : 0U});
    CHECK(processes_of(schedule.first) == std::vector<std::uint32_t>{0, 0});
    REQUIRE(schedule.clash);
    CHECK(schedule.clash->first.process.value == (earlier_is_named_first ? 0U : 1U));
    CHECK(schedule.clash->first.operation.range.offset == in);
    CHECK(schedule.clash->second.operation.range.offset == in);
  }
}

TEST_CASE("a third process stops before it sees what those who race have not yet done") {
  Schedule schedule = both_put();
  schedule.first.push_back(read(2, first_slot + 100));
  schedule.first.push_back(read(2, in));
  schedule.first.push_back(write(2, first_slot + 100));
  stop_before_clash(schedule, ProcessId{0}, ProcessId{1});
  CHECK(processes_of(schedule.first) == std::vector<std::uint32_t>{0, 0, 2});
}

TEST_CASE("a third process that came before those who race is left alone") {
  Schedule schedule = both_put();
  schedule.first.insert(schedule.first.begin(), read(2, in));
  stop_before_clash(schedule, ProcessId{0}, ProcessId{1});
  CHECK(processes_of(schedule.first) == std::vector<std::uint32_t>{2, 0, 0});
}

TEST_CASE("a process that raced in an earlier step stops in that step") {
  Schedule schedule;
  schedule.steps.resize(2);
  schedule.steps[0].process = ProcessId{1};
  schedule.steps[0].events = {read(1, in), write(1, first_slot), write(1, in)};
  schedule.steps[1].process = ProcessId{0};
  schedule.steps[1].events = {read(0, in), write(0, second_slot), write(0, in)};
  stop_before_clash(schedule, ProcessId{0}, ProcessId{1});
  CHECK(processes_of(schedule.steps[0].events) == std::vector<std::uint32_t>{1, 1});
  CHECK(schedule.steps[1].events.empty());
}

}  // namespace
}  // namespace harness::check

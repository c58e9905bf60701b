#include "report/cycle.hpp"

#include <cstdint>
#include <vector>

#include "support/catch.hpp"

namespace {

using harness::model::ProcessId;
using harness::report::find_cycle;
using harness::report::Waiting;

Waiting wait(std::uint32_t process, std::vector<std::uint32_t> holders) {
  Waiting waiting;
  waiting.process = {process};
  for (const std::uint32_t holder : holders) {
    waiting.held_by.push_back({holder});
  }
  return waiting;
}

std::vector<std::uint32_t> cycle_of(const std::vector<Waiting>& waiting) {
  std::vector<std::uint32_t> numbers;
  for (const ProcessId process : find_cycle(waiting)) {
    numbers.push_back(process.value);
  }
  return numbers;
}

using Numbers = std::vector<std::uint32_t>;

}  // namespace

TEST_CASE("processes that wait for each other all round are a cycle", "[report]") {
  CHECK(cycle_of({wait(2, {0}), wait(0, {1}), wait(1, {2})}) == Numbers{0, 1, 2});
  CHECK(cycle_of({wait(0, {2}), wait(1, {0}), wait(2, {1})}) == Numbers{0, 2, 1});
}

TEST_CASE("a process that waits for itself is a cycle of one", "[report]") {
  CHECK(cycle_of({wait(0, {3}), wait(3, {3})}) == Numbers{3});
}

TEST_CASE("a chain of waiting processes is no cycle", "[report]") {
  CHECK(cycle_of({}).empty());
  CHECK(cycle_of({wait(0, {})}).empty());
  CHECK(cycle_of({wait(0, {1}), wait(1, {2})}).empty());
}

TEST_CASE("those who only wait for a cycle are not in it", "[report]") {
  CHECK(cycle_of({wait(0, {1}), wait(1, {2}), wait(2, {1}), wait(3, {0})}) == Numbers{1, 2});
}

TEST_CASE("the shortest of several cycles is found", "[report]") {
  CHECK(cycle_of({wait(0, {1}), wait(1, {2}), wait(2, {0, 3}), wait(3, {2})}) == Numbers{2, 3});
}

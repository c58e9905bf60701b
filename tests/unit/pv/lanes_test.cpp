#include "lanes.hpp"

#include <cstring>
#include <string>

#include "runtime.hpp"
#include "support/catch.hpp"

namespace {

using pv::journal::Kind;
using pv::journal::Record;

const pv::detail::AnyRole role{"philosopher", nullptr, 1, 32};
const pv::detail::AnyProgram program{&role, 1, 0, "", nullptr, nullptr};
const pv::SemaphoreNames no_names;

pv::Lanes lanes(int processes, std::size_t width, bool is_colored = false) {
  pv::runtime::set_processes(program, 0, processes);
  return {width, is_colored, no_names};
}

std::string header(const pv::Lanes& lanes) {
  pv::Text text;
  lanes.add_header(text);
  return text.data();
}

std::string line(const pv::Lanes& lanes, const Record& record) {
  pv::Text text;
  lanes.add_event(record, 12.34, text);
  return text.data();
}

Record wait(std::uint32_t process, std::uint32_t semaphores) {
  Record record = {};
  record.kind = Kind::waits;
  record.process = process;
  record.is_set = semaphores > 1;
  record.count = semaphores;
  for (std::uint32_t i = 0; i < semaphores; ++i) {
    record.semaphores[i] = {80 * i, 1, 1};
  }
  return record;
}

}  // namespace

TEST_CASE("each process has a lane below its name", "[pv]") {
  const pv::Lanes two = lanes(2, 80);
  CHECK(header(two) == "      ms  philosopher 0           philosopher 1\n");
  Record enter = {};
  enter.kind = Kind::enter;
  enter.process = 1;
  std::strcpy(enter.name, "eat");
  CHECK(line(two, enter) == "    12.3                          enters eat\n");
  CHECK(line(two, wait(0, 1)) == "    12.3  waits P(semaphore@0)\n");
}

TEST_CASE("a wait tells the value below zero that it has made", "[pv]") {
  Record one = wait(0, 1);
  one.value = -2;
  CHECK(line(lanes(2, 80), one) == "    12.3  waits P(semaphore@0): -2\n");
  Record set = wait(0, 2);
  set.value = -2;  // somebody else's doing: a set stands in no queue
  CHECK(line(lanes(2, 80), set).find("-2") == std::string::npos);
}

TEST_CASE("a process that spins is said to", "[pv]") {
  Record spin = wait(1, 1);
  spin.kind = Kind::spins;
  CHECK(line(lanes(2, 80), spin).find("  spins P(semaphore@0)\n") != std::string::npos);
}

TEST_CASE("a lane that is too narrow for its name shortens it but keeps the number", "[pv]") {
  CHECK(header(lanes(7, 80)).find("  philoso 0 philoso 1 ") != std::string::npos);
  const pv::Lanes many = lanes(16, 80);
  CHECK(header(many).find("  p0  p1  ") != std::string::npos);
  CHECK(header(many).find(" p15\n") != std::string::npos);
}

TEST_CASE("in lanes too narrow for an event each line says whose it is", "[pv]") {
  CHECK(line(lanes(16, 80), wait(2, 1)) == "    12.3          p2 waits P(semaphore@0)\n");
  CHECK(line(lanes(5, 80), wait(2, 1)).find("p2") == std::string::npos);
}

TEST_CASE("no line is wider than the terminal", "[pv]") {
  for (const int processes : {1, 5, 16, 32}) {
    for (const std::size_t width : {std::size_t{40}, std::size_t{80}, std::size_t{200}}) {
      const pv::Lanes some = lanes(processes, width);
      CHECK(header(some).size() <= width + 1);
      for (const std::uint32_t semaphores : {1U, 2U, 16U}) {
        const auto last = static_cast<std::uint32_t>(processes - 1);
        CHECK(line(some, wait(last, semaphores)).size() <= width + 1);
      }
    }
  }
}

TEST_CASE("only a line that is to be colored has escapes", "[pv]") {
  CHECK(line(lanes(2, 80), wait(0, 1)).find('\033') == std::string::npos);
  CHECK(line(lanes(2, 80, true), wait(0, 1)) == "    12.3  \033[33mwaits P(semaphore@0)\033[0m\n");
}

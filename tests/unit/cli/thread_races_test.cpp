#include "cli/thread_races.hpp"

#include "support/catch.hpp"

using harness::cli::is_shared;
using harness::cli::read_thread_reports;
using harness::cli::ThreadReports;

namespace {

const std::string beginning =
    "type const char *pv::detail::type_text() [Shared = Table]\nprocess cook\nprocess guest 0\n";

}  // namespace

TEST_CASE("a file without its beginning is that of a program that did not start", "[cli]") {
  CHECK(read_thread_reports("").processes.empty());
}

TEST_CASE("the beginning names the shared struct and the processes", "[cli]") {
  const ThreadReports reports = read_thread_reports(beginning);
  CHECK(reports.shared_type == "Table");
  CHECK(reports.processes == std::vector<std::string>{"cook", "guest 0"});
  CHECK(reports.races.empty());
}

TEST_CASE("a race has two accesses, each with its process, place and calls", "[cli]") {
  const ThreadReports reports =
      read_thread_reports(beginning + "race 1 r p +1c 4 4d2438,4d2625;-1 w a +18 8 \n");
  REQUIRE(reports.races.size() == 1);
  const auto& [later, earlier] = reports.races[0];
  CHECK(later.process == 1);
  CHECK(!later.writes);
  CHECK(!later.is_atomic);
  CHECK(later.place == 0x1c);
  CHECK(later.size == 4);
  CHECK(later.calls == std::vector<std::uint64_t>{0x4d2438, 0x4d2625});
  CHECK(earlier.process == -1);
  CHECK(earlier.writes);
  CHECK(earlier.is_atomic);
  CHECK(earlier.size == 8);
  CHECK(earlier.calls.empty());
  CHECK(is_shared(reports.races[0]));
}

TEST_CASE("a race of what only threads share is none of processes", "[cli]") {
  const ThreadReports reports =
      read_thread_reports(beginning + "race 0 w p 18f9668 4 4d235e;1 w p 18f9668 4 4d235e\n");
  REQUIRE(reports.races.size() == 1);
  CHECK(!is_shared(reports.races[0]));
  CHECK(reports.races[0].later.place == 0x18f9668);
}

TEST_CASE("a line that was cut off is passed over", "[cli]") {
  CHECK(read_thread_reports(beginning + "race 0 w p +4").races.empty());
}

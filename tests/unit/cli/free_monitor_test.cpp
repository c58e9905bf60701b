#include "cli/free_monitor.hpp"

#include "support/catch.hpp"

using harness::cli::FreeMonitor;
using harness::properties::Ledger;
using harness::properties::Occurrence;
using harness::properties::State;
using harness::spec::Spec;

namespace {

const std::vector<harness::model::ProcessName> cars{{"car", 0, 2}, {"car", 1, 2}};

Spec bridge() {
  return Spec("Bridge")
      .excludes("cross", "one car at a time", [](const auto&, const auto&) { return true; })
      .on("paid",
          [](Ledger& ledger, const Occurrence& paid) { ledger.number("coins") += paid.argument; })
      .always("three coins at most", [](const State& state) { return state.number("coins") <= 3; })
      .finally("somebody has paid", [](const State& state) { return state.number("coins") > 0; });
}

std::string broken_by(const Spec& spec, const std::vector<std::string>& lines) {
  FreeMonitor monitor(spec, cars);
  for (const std::string& line : lines) {
    monitor.read(line);
  }
  return monitor.broken().value_or("nothing");
}

}  // namespace

TEST_CASE("a free run is watched for processes that are where they exclude each other", "[cli]") {
  CHECK(broken_by(bridge(), {"@ 0 enter 0 cross", "@ 1 enter 1 cross"}) == "one car at a time");
  CHECK(broken_by(bridge(), {"@ 0 enter 0 cross", "@ 0 leave 0 cross", "@ 1 enter 1 cross"}) ==
        "nothing");
}

TEST_CASE("what a free run notes goes into the ledger", "[cli]") {
  CHECK(broken_by(bridge(), {"@ 0 note 2 paid", "@ 1 note 1 paid"}) == "nothing");
  CHECK(broken_by(bridge(), {"@ 0 note 2 paid", "@ 1 note 2 paid"}) == "three coins at most");
}

TEST_CASE("at the end of a free run the claims about the end are watched", "[cli]") {
  FreeMonitor monitor(bridge(), cars);
  monitor.read("@ 0 done 0 ");
  monitor.read("@ 1 done 0 ");
  CHECK_FALSE(monitor.broken());
  monitor.end();
  CHECK(monitor.broken() == "somebody has paid");
}

TEST_CASE("what a process prints itself is no announcement", "[cli]") {
  CHECK(broken_by(bridge(), {"hello", "@ 7 enter 0 cross", "@ x", "", "@ 0 enter 0 cross",
                             "@ 1 jumps 0 cross"}) == "nothing");
}

TEST_CASE("rules about what cannot be seen from outside are not watched, the others are", "[cli]") {
  Spec spec("Bridge");
  spec.always("count is small", [](const State& state) { return state.variable("count") < 0; })
      .always("nobody waits", [](const State& state) { return state.waiting("cross") > 5; })
      .always("nobody crosses", [](const State& state) { return state.inside("cross") == 0; });
  CHECK(broken_by(spec, {"@ 0 request 0 cross", "@ 0 enter 0 cross"}) == "nobody crosses");
}

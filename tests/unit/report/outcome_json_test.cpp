#include "report/outcome_json.hpp"

#include <nlohmann/json.hpp>
#include <string>

#include "report/trace_json.hpp"
#include "support/catch.hpp"
#include "support/sample_outcomes.hpp"

using harness::report::to_json;
using nlohmann::json;

TEST_CASE("an outcome that holds is written with what was proved", "[report]") {
  harness::report::Outcome outcome = samples::holds();
  outcome.source = "/tmp/a.cpp";
  outcome.strength = harness::model::Strength::weak;
  outcome.processes.resize(1);
  outcome.proved.resize(1);
  outcome.waits = {{"philosopher", "eat", 2, false, 3}, {"cook", "serve", {}, true}};
  outcome.rules = {{"eat", {{harness::properties::Rule::progress, true, "it does", {}}}}};
  outcome.warnings = {"It is doubtful."};
  outcome.figures = {1, 2, 3, 4, 5, 0.5, 6};
  CHECK(json::parse(to_json(outcome)) == json::parse(R"({
    "format": "workbook-outcome",
    "version": 1,
    "problem": "dining_philosophers",
    "title": "Dining philosophers",
    "source": "/tmp/a.cpp",
    "processes": [{"role": "philosopher", "index": 0, "role_size": 5}],
    "semaphores": "weak",
    "memory": "sc",
    "verdict": "holds",
    "holds": true,
    "proved": ["Two neighbours never eat at the same time."],
    "waiting": [{"role": "philosopher", "region": "eat", "entries": 2, "starves": false,
                 "allowed": 3},
                {"role": "cook", "region": "serve", "entries": null, "starves": true,
                 "allowed": null}],
    "waiting_worked_out": true,
    "warnings": ["It is doubtful."],
    "limit": "",
    "finding": null,
    "asked": [],
    "is_shortest": true,
    "trace_file": "",
    "four_rules": [{"region": "eat", "not_judged": "", "rules": [
        {"rule": "progress", "kept": true, "text": "it does", "trace_file": ""}]}],
    "answer_file": "",
    "answers": [],
    "figures": {"states": 1, "transitions": 2, "local_states": 3, "local_transitions": 4,
                "real_steps": 5, "seconds": 0.5, "memory": 6, "reduced": false,
                "merged": false}
  })"));
}

TEST_CASE("an outcome with a finding holds the trace that can be replayed", "[report]") {
  const harness::report::Outcome outcome = samples::deadlock(2);
  const json written = json::parse(to_json(outcome));
  CHECK(written["verdict"] == "deadlock");
  CHECK(written["holds"] == false);
  CHECK(written["trace_file"] == "traces/dining_philosophers.json");
  CHECK(to_json(harness::report::trace_from_json(written["finding"].dump())) ==
        to_json(*outcome.finding));
}

TEST_CASE("an inconclusive outcome says so and why", "[report]") {
  const json written = json::parse(to_json(samples::inconclusive()));
  CHECK(written["verdict"] == "inconclusive");
  CHECK(written["holds"] == false);
  CHECK(written["proved"] == json::array());
  CHECK(written["limit"] == samples::inconclusive().limit);
}

#include "spec/spec.hpp"

#include <algorithm>

using harness::spec::Ledger;
using harness::spec::Occurrence;
using harness::spec::Spec;
using harness::spec::State;

namespace {

void count_shot(Ledger& ledger, const Occurrence& /*shot*/) {
  ++ledger.number("shots");
}

void write_down(Ledger& ledger, const Occurrence& runner) {
  auto& have_run = ledger.list("have run");
  have_run.insert(std::ranges::upper_bound(have_run, runner.argument), runner.argument);
}

bool all_waited(const State& state) {
  return state.inside("run") == 0 || state.number("shots") > 0;
}

bool each_has_run_once(const State& state) {
  const auto& have_run = state.list("have run");
  const auto runners =
      std::ranges::count(state.processes(), "runner", &harness::model::ProcessName::role);
  return std::ranges::ssize(have_run) == runners &&
         std::ranges::adjacent_find(have_run) == have_run.end();
}

}  // namespace

Spec describe() {
  return Spec("Signaling")
      .size({{"starter", 1}, {"runner", 2}})
      .size({{"starter", 1}, {"runner", 3}})
      .size({{"starter", 1}, {"runner", 5}})
      .on("shot", count_shot)
      .on_leave("run", write_down)
      .always("nobody runs before the shot", all_waited)
      .finally("there was one shot", [](const State& state) { return state.number("shots") == 1; })
      .finally("every runner has run once", each_has_run_once)
      .together("run", 2);
}

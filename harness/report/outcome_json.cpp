#include "report/outcome_json.hpp"

#include "report/trace_writing.hpp"

namespace harness::report {
namespace {

Json json_of(const Figures& figures) {
  return {{"states", figures.states},
          {"transitions", figures.transitions},
          {"local_states", figures.local_states},
          {"local_transitions", figures.local_transitions},
          {"real_steps", figures.real_steps},
          {"seconds", figures.seconds},
          {"memory", figures.memory},
          {"reduced", figures.reduced}};
}

Json json_of(const LongestWait& wait) {
  return {{"role", wait.role},
          {"region", wait.region},
          {"entries", wait.entries ? Json(*wait.entries) : Json()},
          {"starves", wait.starves}};
}

}  // namespace

std::string to_json(const Outcome& outcome) {
  return text_of(
      {{"format", "workbook-outcome"},
       {"version", outcome_version},
       {"problem", outcome.problem},
       {"title", outcome.title},
       {"source", outcome.source},
       {"processes", json_of(outcome.processes)},
       {"semaphores", name_of(outcome.strength)},
       {"memory", outcome.buffers_stores ? "tso" : "sc"},
       {"verdict", name_of(outcome.verdict)},
       {"holds", outcome.verdict == model::Verdict::holds},
       {"proved", outcome.proved},
       {"waiting", json_list(outcome.waits, [](const LongestWait& w) { return json_of(w); })},
       {"warnings", outcome.warnings},
       {"limit", outcome.limit},
       {"finding", outcome.finding ? json_of(*outcome.finding) : Json()},
       {"asked", json_of(outcome.asked)},
       {"is_shortest", outcome.is_shortest},
       {"trace_file", outcome.trace_file},
       {"figures", json_of(outcome.figures)}});
}

}  // namespace harness::report

#include "report/outcome_json.hpp"

#include "report/trace_writing.hpp"
#include "report/words.hpp"

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
          {"reduced", figures.reduced},
          {"merged", figures.merged}};
}

Json json_of(const Stand& stand) {
  return {{"text", stand.text}, {"place", text_of(stand.place)}};
}

Json json_of(const Reply& reply) {
  return {{"question", reply.question},
          {"verdict", name_of(reply.verdict)},
          {"headline", reply.headline},
          {"remarks", reply.remarks},
          {"steps", reply.trace ? reply.trace->schedule.steps.size() : 0},
          {"stands", json_list(reply.stands, [](const Stand& s) { return json_of(s); })}};
}

Json json_of(const LongestWait& wait) {
  return {{"role", wait.role},
          {"region", wait.region},
          {"entries", wait.entries ? Json(*wait.entries) : Json()},
          {"starves", wait.starves},
          {"allowed", wait.allowed ? Json(*wait.allowed) : Json()}};
}

Json json_of(const RuleJudgement& judgement) {
  return {{"rule", name_of(judgement.rule)},
          {"kept", judgement.is_kept},
          {"text", judgement.text},
          {"trace_file", judgement.trace_file}};
}

Json json_of(const RulesRow& row) {
  return {{"region", row.region},
          {"rules", json_list(row.rules, [](const RuleJudgement& j) { return json_of(j); })},
          {"not_judged", row.not_judged}};
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
       {"waiting_worked_out", outcome.waits_worked_out},
       {"warnings", outcome.warnings},
       {"limit", outcome.limit},
       {"finding", outcome.finding ? json_of(*outcome.finding) : Json()},
       {"asked", json_of(outcome.asked)},
       {"is_shortest", outcome.is_shortest},
       {"trace_file", outcome.trace_file},
       {"four_rules", json_list(outcome.rules, [](const RulesRow& r) { return json_of(r); })},
       {"answer_file", outcome.answer_file},
       {"answers", json_list(outcome.replies, [](const Reply& r) { return json_of(r); })},
       {"figures", json_of(outcome.figures)}});
}

}  // namespace harness::report

#include "check/rules_job.hpp"

#include <fmt/format.h>

#include <utility>

#include "check/breach.hpp"
#include "check/confirming.hpp"
#include "check/finding.hpp"
#include "check/four_rules.hpp"
#include "check/rehearsal.hpp"
#include "check/sentences.hpp"
#include "check/subject.hpp"
#include "explore/sets.hpp"
#include "report/words.hpp"

namespace harness::check {
namespace {

using explore::Explored;
using properties::Rule;
using report::RuleJudgement;
using report::RulesRow;

std::string why_not_judged(const Subject& subject, const Explored& explored) {
  switch (explored.ending) {
    case explore::Ending::hit:
      return fmt::format("the program has a fault of another kind ({})",
                         model::name_of(explored.hit->verdict));
    case explore::Ending::limit:
      return limit_text(explored, subject.job.limits, false);
    case explore::Ending::stopped:
      return "it was stopped";
    case explore::Ending::complete:
      break;
  }
  return too_large_to_judge_waiting(explored, subject.product().memory(), subject.job.limits.memory)
      .value_or("");
}

bool somebody_comes_to(const Subject& subject, const std::string& region) {
  for (std::uint32_t p = 0; p < subject.program.processes.size(); ++p) {
    if (subject.product().has_wanted(model::ProcessId{p}, region) ||
        subject.product().has_been_inside(model::ProcessId{p}, region)) {
      return true;
    }
  }
  return false;
}

RuleJudgement kept(const RuleAnswer& answer, const Explored& explored) {
  RuleJudgement judgement{.rule = answer.rule, .is_kept = true, .text = {}, .finding = {}};
  switch (answer.rule) {
    case Rule::progress:
      judgement.text = "if nobody is in, one of those who want to gets in, whatever the rest do";
      break;
    case Rule::mutual_exclusion:
      judgement.text = fmt::format("never two at once, in all {}",
                                   report::count_of(explored.store.size(), "state"));
      break;
    case Rule::bounded_waiting:
      judgement.text = fmt::format("while one waits, others enter at most {}",
                                   report::count_of(answer.most.value_or(0), "time"));
      break;
    case Rule::no_busy_waiting:
      judgement.text = "who waits sleeps";
  }
  return judgement;
}

// Two that are in at once.
report::Trace trace_of_meeting(Subject& subject, const Breach& breach, const Explored& explored) {
  report::Trace trace = describe(subject.product(), explored,
                                 BadEnd{breach.verdict, breach.run.path, breach.run.movers},
                                 subject.program, subject.names);
  std::vector<model::ProcessId> inside;
  for (const report::Waiting& waiting : trace.waiting) {
    inside.push_back(waiting.process);
  }
  trace.property = fmt::format("two processes are never in {} at the same time", breach.region);
  trace.explanation =
      fmt::format("{} are in {} at once, after {}.", report::names_of(trace.processes, inside),
                  breach.region, report::count_of(breach.run.movers.size(), "step"));
  return trace;
}

// One that waits.
report::Trace trace_of_wait(Subject& subject, const Breach& breach, const Explored& explored) {
  if (!breach.run.cycle) {
    return describe(
        subject.product(), explored,
        BadEnd{breach.verdict, breach.run.path, breach.run.movers, explore::only(breach.process)},
        subject.program, subject.names);
  }
  report::Trace trace =
      describe(subject.product(), explored, breach, subject.program, subject.names);
  const explore::StateId last = breach.run.path.back();
  if (explored.graph.first_edge(last) == explored.graph.last_edge(last)) {
    trace.explanation =
        fmt::format("{} waits for {} for ever: nobody can move any more.",
                    report::name_of(trace.processes, breach.process), breach.region);
  }
  return trace;
}

RuleJudgement broken(Subject& subject, const RuleAnswer& answer, const Explored& explored) {
  report::Trace trace = answer.rule == Rule::mutual_exclusion
                            ? trace_of_meeting(subject, *answer.breach, explored)
                            : trace_of_wait(subject, *answer.breach, explored);
  sign(subject.job, trace);
  trace.confirmed = rehearse(subject.zygote, trace, subject.job.step_limit).seen;
  std::string text = trace.explanation;
  return {.rule = answer.rule, .is_kept = false, .text = text, .finding = std::move(trace)};
}

void fill(RulesRow& row, Subject& subject, const Explored& explored) {
  if (!somebody_comes_to(subject, row.region)) {
    row.not_judged = fmt::format("nobody ever comes to {}", row.region);
    return;
  }
  for (const RuleAnswer& answer : judge_four_rules(subject.product(), explored, *subject.job.spec,
                                                   subject.program.processes, row.region)) {
    row.rules.push_back(answer.breach ? broken(subject, answer, explored) : kept(answer, explored));
    if (answer.breach && row.rules.back().finding->confirmed.empty()) {
      row.not_judged = fmt::format(
          "what seems to break \"{}\" was not seen on real processes. That is a fault of the "
          "checker: please report it, with your program",
          properties::name_of(answer.rule));
      row.rules.clear();
      return;
    }
  }
}

}  // namespace

std::vector<RulesRow> judge_rules(const Job& its_job) {
  Job job = its_job;
  job.buffers_stores =
      false;  // the rules are about algorithms, not about what a machine makes of them
  live::Zygote zygote(job.executable, job.counts);
  if (zygote.fault()) {
    return {};  // it has no process that could keep or break a rule
  }
  Subject subject(job, zygote);
  PastBrokenRules all(subject.product());
  const Explored explored = explore::search(all, job.limits, subject.watch());
  const std::string why_not = why_not_judged(subject, explored);
  const auto& named = job.spec->four_rules();
  std::vector<RulesRow> rows;
  for (const std::string& region : named ? std::vector{named->region}
                                         : job.spec->exclusive_regions(subject.program.processes)) {
    RulesRow row{.region = region, .rules = {}, .not_judged = why_not};
    if (named) {
      row.may_break = named->broken;
    }
    if (why_not.empty()) {
      fill(row, subject, explored);
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace harness::check

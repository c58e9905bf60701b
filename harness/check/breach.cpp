#include "check/breach.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "check/finding.hpp"
#include "explore/stay.hpp"
#include "report/words.hpp"

namespace harness::check {
namespace {

using model::OperationKind;
using model::ProcessId;
using model::Verdict;

std::vector<ProcessId> members(explore::ProcessSet set, std::size_t processes) {
  std::vector<ProcessId> list;
  for (std::uint32_t p = 0; p < processes; ++p) {
    if ((set >> p & 1U) != 0) {
      list.push_back(ProcessId{p});
    }
  }
  return list;
}

// The processes that enter a region in what is repeated for ever, `but` one.
std::vector<ProcessId> who_goes_on_entering(const report::Trace& trace, ProcessId but) {
  explore::ProcessSet entering = 0;
  const auto look = [&](ProcessId process, const model::Operation& operation) {
    entering |= operation.kind == OperationKind::enter ? explore::only(process) : 0;
  };
  const auto& steps = trace.schedule.steps;
  for (std::size_t i = trace.schedule.cycle.value_or(steps.size()); i < steps.size(); ++i) {
    look(steps[i].process, steps[i].operation);
    for (const model::Event& event : steps[i].events) {
      look(event.process, event.operation);
    }
  }
  return members(entering & ~explore::only(but), trace.processes.size());
}

std::string starvation_text(const report::Trace& trace, const Breach& breach) {
  const std::string who = report::name_of(trace.processes, breach.process);
  const auto entering = who_goes_on_entering(trace, breach.process);
  const std::string others =
      entering.empty()
          ? "nobody gets in"
          : fmt::format("{} {} in again and again", report::names_of(trace.processes, entering),
                        entering.size() == 1 ? "gets" : "get");
  return fmt::format("{} can wait for {} for ever: {}, and nobody who could go on is kept from it.",
                     who, breach.region, others);
}

std::string progress_text(const report::Trace& trace, const Breach& breach,
                          explore::ProcessSet passed_over) {
  const std::string who = report::name_of(trace.processes, breach.process);
  const auto outside = members(passed_over, trace.processes.size());
  const bool one = outside.size() == 1;
  const std::string why = outside.empty()
                              ? "though all go on, nobody gets in"
                              : fmt::format("only {} could help, and {} to ask for anything",
                                            report::names_of(trace.processes, outside),
                                            one ? "it never has" : "they never have");
  return fmt::format("{} can wait for {} for ever: {}.", who, breach.region, why);
}

std::string bound_text(const report::Trace& trace, const Breach& breach) {
  const std::string who = report::name_of(trace.processes, breach.process);
  if (trace.schedule.cycle) {
    const auto entering = who_goes_on_entering(trace, breach.process);
    return fmt::format(
        "While {} waits for {}, {} can get in any number of times. If all keep running it is "
        "served in the end, but no number bounds how late.",
        who, breach.region, report::names_of(trace.processes, entering));
  }
  return fmt::format("While {} waits for {}, others that exclude it enter more than {}.", who,
                     breach.region, report::count_of(breach.bound.value_or(0), "time"));
}

std::string busy_text(const report::Trace& trace, const Breach& breach) {
  const std::size_t steps =
      trace.schedule.steps.size() - trace.schedule.cycle.value_or(trace.schedule.steps.size());
  const std::string who = report::name_of(trace.processes, breach.process);
  const std::string loop = report::count_of(steps, "step");
  if (breach.region.empty()) {
    return fmt::format(
        "{} looks again and again, in a loop of {} of its own, instead of sleeping until somebody "
        "lets it go on.",
        who, loop);
  }
  return fmt::format(
      "{} waits for {} by going round a loop of {} of its own, instead of sleeping until somebody "
      "lets it in.",
      who, breach.region, loop);
}

std::string explanation_of(const report::Trace& trace, const Breach& breach,
                           explore::ProcessSet passed_over) {
  switch (breach.verdict) {
    case Verdict::starvation:
      return starvation_text(trace, breach);
    case Verdict::progress:
      return progress_text(trace, breach, passed_over);
    case Verdict::busy_waiting:
      return busy_text(trace, breach);
    default:
      return bound_text(trace, breach);
  }
}

}  // namespace

report::Trace describe(explore::Product& product, const explore::Explored& explored,
                       const Breach& breach, const model::Program& program, const Names& names) {
  const BadEnd end{breach.verdict, breach.run.path, breach.run.movers,
                   explore::only(breach.process)};
  report::Trace trace = describe(product, explored, end, program, names);
  trace.schedule.cycle = breach.run.cycle;
  if (breach.verdict == Verdict::busy_waiting) {
    for (report::Waiting& waiting : trace.waiting) {  // it goes round, and stands still nowhere
      waiting.object.clear();
      waiting.held_by.clear();
    }
  }
  trace.property = demand_broken_by(breach);
  trace.explanation =
      explanation_of(trace, breach, explore::passed_over(explored.graph, breach.run));
  return trace;
}

}  // namespace harness::check

#include "check/rehearsal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "live/confirmation.hpp"
#include "report/rows.hpp"
#include "report/words.hpp"

namespace harness::check {
namespace {

using live::Ensemble;
using live::Standing;
using model::OperationKind;
using model::ProcessId;
using model::Verdict;
using report::Trace;

std::string name_of(const Trace& trace, ProcessId process) {
  return model::name_of(trace.processes.at(process.value));
}

Rehearsal different(std::string difference) {
  return {"", std::move(difference)};
}

bool waits_on_semaphore(OperationKind kind) {
  return kind == OperationKind::p || kind == OperationKind::swait;
}

// Those who do not get on, one way or the other.
struct Still {
  std::vector<ProcessId> asleep;
  std::vector<ProcessId> spinning;
  std::vector<ProcessId> looking;
};

std::string looked_in_vain(const Still& still, const Trace& trace) {
  return fmt::format("{} looked at an integer semaphore, in vain, and stood there again",
                     report::names_of(trace.processes, still.spinning));
}

// `asleep`: what is said of those who sleep, if anybody does.
std::string text_of(const Still& still, const Trace& trace, std::string asleep) {
  std::vector<std::string> parts;
  if (!still.asleep.empty()) {
    parts.push_back(std::move(asleep));
  }
  if (!still.spinning.empty()) {
    parts.push_back(looked_in_vain(still, trace));
  }
  if (!still.looking.empty()) {
    parts.push_back(fmt::format("{} went round {} twice",
                                report::names_of(trace.processes, still.looking),
                                still.looking.size() == 1 ? "a loop" : "loops"));
  }
  return fmt::format("{}", fmt::join(parts, "; "));
}

// Nobody if one of them does get on; then `difference` says so.
std::optional<Still> who_stands_still(Ensemble& ensemble, const Trace& trace,
                                      std::string& difference) {
  Still still;
  for (const report::Waiting& waiting : trace.waiting) {
    const Standing standing = ensemble.standing(waiting.process);
    if (model::is_atomic(standing.operation.kind)) {
      still.looking.push_back(waiting.process);
    } else if (waiting.spins ? !standing.spins : !standing.asleep) {
      difference = fmt::format("{} does not {}", name_of(trace, waiting.process),
                               waiting.spins ? "spin" : "sleep");
      return std::nullopt;
    } else {
      (waiting.spins ? still.spinning : still.asleep).push_back(waiting.process);
    }
  }
  return still;
}

Rehearsal all_stand_still(Ensemble& ensemble, const Trace& trace) {
  ensemble.let_waiters_wait();
  std::string difference;
  const std::optional<Still> found = who_stands_still(ensemble, trace, difference);
  if (!found) {
    return different(difference);
  }
  const Still& still = *found;
  const char* const are = still.asleep.size() == 1 ? "is" : "are";
  if (trace.verdict != Verdict::deadlock) {
    return {text_of(still, trace,
                    fmt::format("{} {} asleep in the kernel",
                                report::names_of(trace.processes, still.asleep), are)),
            ""};
  }
  const std::string who =
      trace.processes.size() == 1
          ? "it"
          : fmt::format("{} of {} processes", still.asleep.size(), trace.processes.size());
  return {text_of(still, trace,
                  fmt::format("{} {} asleep in the kernel, and nobody is left to wake {}", who, are,
                              still.asleep.size() == 1 ? "it" : "them")),
          ""};
}

// Only who spins is let try; the others stay where they are.
Rehearsal looks_in_vain(Ensemble& ensemble, const Trace& trace) {
  Still still;
  for (const report::Waiting& waiting : trace.waiting) {
    ensemble.let_wait(waiting.process);
    if (!ensemble.standing(waiting.process).spins) {
      return different(fmt::format("{} does not spin", name_of(trace, waiting.process)));
    }
    still.spinning.push_back(waiting.process);
  }
  return still.spinning.empty() ? different("no process spins")
                                : Rehearsal{looked_in_vain(still, trace), ""};
}

// That the marks came in this order was checked on the way.
Rehearsal together_inside(const Trace& trace) {
  const std::vector<report::Inside> inside = report::inside_at_end(trace);
  if (inside.size() < 2) {
    return different("no two processes are in a region at the end");
  }
  std::vector<std::string> parts;
  parts.reserve(inside.size());
  for (const report::Inside& one : inside) {
    parts.push_back(fmt::format("{} in {}", name_of(trace, one.process), one.region));
  }
  return {fmt::format("{}, at the same time", fmt::join(parts, ", ")), ""};
}

Rehearsal before_the_clash(Ensemble& ensemble, const Trace& trace) {
  const model::Clash& clash = *trace.schedule.clash;
  for (const model::Event& event : {clash.first, clash.second}) {
    if (clash.late && event.process == clash.first.process) {
      continue;  // it was done on the way, as foretold
    }
    const model::Operation now = ensemble.standing(event.process).operation;
    if (now.kind != event.operation.kind || now.range != event.operation.range) {
      return different(
          fmt::format("{} does not stand before its access", name_of(trace, event.process)));
    }
  }
  if (clash.late) {
    return {fmt::format("{} has done its access, {} stood before its own",
                        name_of(trace, clash.first.process), name_of(trace, clash.second.process)),
            ""};
  }
  return {"both stood before their accesses at the same time", ""};
}

Rehearsal ends_in_fault(Ensemble& ensemble, const Trace& trace) {
  for (std::uint32_t p = 0; p < trace.processes.size(); ++p) {
    const model::Operation operation = ensemble.standing(ProcessId{p}).operation;
    if (model::is_fault(operation.kind)) {
      return {fmt::format("{} came to the same end", name_of(trace, ProcessId{p})), ""};
    }
  }
  return different("no process came to the bad end that was seen before");
}

bool is_on_the_way(OperationKind kind) {
  return kind == OperationKind::read || kind == OperationKind::write ||
         kind == OperationKind::identity || model::is_mark(kind);
}

Rehearsal somebody_spins(Ensemble& ensemble, const Trace& trace) {
  std::vector<ProcessId> spinning;
  for (const report::Waiting& waiting : trace.waiting) {
    const OperationKind now = ensemble.standing(waiting.process).operation.kind;
    if (is_on_the_way(now)) {
      spinning.push_back(waiting.process);
    } else if (!waits_on_semaphore(now)) {
      return different(fmt::format("{} does not spin", name_of(trace, waiting.process)));
    }
  }
  return spinning.empty()
             ? different("no process spins")
             : Rehearsal{report::names_of(trace.processes, spinning) + " went round the same loop",
                         ""};
}

Rehearsal spins(Ensemble& ensemble, const Trace& trace) {
  Rehearsal without_any_operation = ends_in_fault(ensemble, trace);
  return without_any_operation.seen.empty() ? somebody_spins(ensemble, trace)
                                            : without_any_operation;
}

// By an early exit, by a return, or by marks that a claim forbids, which have all been seen.
Rehearsal incomplete(Ensemble& ensemble, const Trace& trace) {
  std::vector<ProcessId> returned;
  for (std::uint32_t p = 0; p < trace.processes.size(); ++p) {
    const OperationKind now = ensemble.standing(ProcessId{p}).operation.kind;
    if (model::is_fault(now)) {
      return ends_in_fault(ensemble, trace);
    }
    if (now == OperationKind::done) {
      returned.push_back(ProcessId{p});
    }
  }
  return {returned.empty() ? "every mark came as foretold"
                           : report::names_of(trace.processes, returned) + " returned",
          ""};
}

// What came before it is repeated for ever was taken twice; all marks were as foretold.
Rehearsal still_outside(Ensemble& ensemble, const Trace& trace) {
  if (trace.waiting.size() != 1) {
    return different("the trace does not say who waits");
  }
  const ProcessId process = trace.waiting.front().process;
  const Standing standing = ensemble.standing(process);
  if (standing.operation.kind == OperationKind::done || model::is_fault(standing.operation.kind)) {
    return different(fmt::format("{} does not wait", name_of(trace, process)));
  }
  const bool repeats =
      trace.schedule.cycle.value_or(trace.schedule.steps.size()) < trace.schedule.steps.size();
  return {fmt::format("{} {}{}", name_of(trace, process),
                      standing.asleep ? "is still asleep in the kernel" : "is still not in",
                      repeats ? ", after what is repeated was gone through twice" : ""),
          ""};
}

// Nothing is wrong at the end.
Rehearsal every_step_was_taken(Ensemble& ensemble, const Trace& trace) {
  std::vector<ProcessId> asleep;
  for (std::uint32_t p = 0; p < trace.processes.size(); ++p) {
    if (ensemble.standing(ProcessId{p}).asleep) {
      asleep.push_back(ProcessId{p});
    }
  }
  const std::size_t steps = trace.schedule.steps.size();
  const std::string text = steps == 0
                               ? "all of them stand before their first steps"
                               : fmt::format("{} came as told", report::count_of(steps, "step"));
  return {asleep.empty() ? text
                         : fmt::format("{}; {} {} asleep in the kernel", text,
                                       report::names_of(trace.processes, asleep),
                                       asleep.size() == 1 ? "is" : "are"),
          ""};
}

Rehearsal end_of(Ensemble& ensemble, const Trace& trace) {
  switch (trace.verdict) {
    case Verdict::holds:
      return every_step_was_taken(ensemble, trace);
    case Verdict::deadlock:
    case Verdict::partial_deadlock:
    case Verdict::concurrency:
      return all_stand_still(ensemble, trace);
    case Verdict::data_race:
      return before_the_clash(ensemble, trace);
    case Verdict::spinning:
      return spins(ensemble, trace);
    case Verdict::busy_waiting:
      return trace.schedule.cycle ? still_outside(ensemble, trace) : looks_in_vain(ensemble, trace);
    case Verdict::mutual_exclusion:
      return together_inside(trace);
    case Verdict::starvation:
    case Verdict::bounded_waiting:
    case Verdict::progress:
      return still_outside(ensemble, trace);
    case Verdict::crash:
    case Verdict::misuse:
    case Verdict::unmodelled:
    case Verdict::nondeterministic:
      return ends_in_fault(ensemble, trace);
    default:
      return incomplete(ensemble, trace);
  }
}

}  // namespace

Rehearsal rehearse(live::Zygote& zygote, const Trace& trace, std::chrono::milliseconds step_limit,
                   const Watcher& watcher) {
  // Without a shield else: debuggers stop at each of its signals.
  const bool shielded = trace.verdict == Verdict::unmodelled;
  Ensemble ensemble(zygote, step_limit, shielded);
  std::string wrong = ensemble.begin(trace.schedule.first);
  const auto& steps = trace.schedule.steps;
  for (std::size_t i = 0; i < steps.size() && wrong.empty(); ++i) {
    wrong = ensemble.take(steps[i]);
    if (watcher && wrong.empty() && !watcher(i)) {
      return {};
    }
  }
  for (std::size_t i = trace.schedule.cycle.value_or(steps.size());
       i < steps.size() && wrong.empty(); ++i) {
    wrong = ensemble.take(steps[i]);
  }
  return wrong.empty() ? end_of(ensemble, trace) : different(wrong);
}

}  // namespace harness::check

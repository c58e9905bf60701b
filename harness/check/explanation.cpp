#include "check/explanation.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "check/fault_text.hpp"

namespace harness::check {
namespace {

using model::OperationKind;
using model::ProcessId;
using model::Verdict;

std::string name_of(const report::Trace& trace, ProcessId process) {
  return model::name_of(trace.processes.at(process.value));
}

// "3 of 5 processes wait, 1 of them spinning".
std::string those_who_wait(std::size_t stuck, std::size_t all, std::size_t spinning) {
  if (all == 1) {
    return spinning == 0 ? "the only process waits" : "the only process spins";
  }
  return fmt::format("{} of {} processes wait{}{}", stuck, all, stuck == 1 ? "s" : "",
                     spinning == 0 ? "" : fmt::format(", {} of them spinning", spinning));
}

void explain_stuck(report::Trace& trace) {
  trace.property = "every process that is not done can move again";
  const std::size_t stuck = trace.waiting.size();
  if (trace.verdict == Verdict::deadlock) {
    const auto spinning = std::ranges::count(trace.waiting, true, &report::Waiting::spins);
    trace.explanation = fmt::format(
        "Nobody can ever move again: {}.",
        those_who_wait(stuck, trace.processes.size(), static_cast<std::size_t>(spinning)));
    return;
  }
  std::string names;
  for (const report::Waiting& waiting : trace.waiting) {
    names += (names.empty() ? "" : ", ") + name_of(trace, waiting.process);
  }
  trace.explanation =
      fmt::format("{} can never move again, whatever happens; the others go on.", names);
}

void explain_spinning(report::Trace& trace) {
  trace.property = "every process comes to its next operation";
  for (const report::Waiting& waiting : trace.waiting) {
    const std::string why =
        waiting.object.empty()
            ? "it does nothing there that could let anybody go on"
            : fmt::format("it looks at {} again and again, and nobody will ever change that",
                          waiting.object);
    trace.explanation +=
        fmt::format("{}{} goes round a loop for ever{}: {}.", trace.explanation.empty() ? "" : " ",
                    name_of(trace, waiting.process), behind_at(waiting.place), why);
  }
}

void explain_busy_waiting(report::Trace& trace) {
  trace.property = "who waits sleeps, and leaves the processor to others";
  for (const report::Waiting& waiting : trace.waiting) {
    trace.explanation += fmt::format(
        "{} finds the integer semaphore {} empty{}, and looks at it again and again until somebody "
        "gives a unit.",
        name_of(trace, waiting.process), waiting.object, behind_at(waiting.place));
  }
}

void explain_fault(report::Trace& trace, ProcessId process, const model::Operation& operation,
                   const Names& names) {
  trace.property = operation.kind == OperationKind::exited
                       ? "every process does its work to the end"
                       : "every process can be followed from operation to operation";
  trace.explanation = fault_text(name_of(trace, process), operation, names);
}

void explain_race(report::Trace& trace) {
  trace.property = "no two processes touch the same bytes at the same time, one of them writing";
  if (trace.schedule.clash->late) {
    trace.explanation = fmt::format(
        "{} and {} touch {}, and no order of theirs is one that the memory has to keep: between "
        "the two accesses lies no release that the second process acquires.",
        name_of(trace, trace.waiting.at(0).process), name_of(trace, trace.waiting.at(1).process),
        trace.waiting.at(0).object);
    return;
  }
  trace.explanation =
      fmt::format("{} and {} can come to {} at the same time, and nothing keeps them apart.",
                  name_of(trace, trace.waiting.at(0).process),
                  name_of(trace, trace.waiting.at(1).process), trace.waiting.at(0).object);
}

// What the finding breaks, and how.
void explain_finding(report::Trace& trace, explore::Product& product, explore::Tuple last,
                     const Names& names) {
  switch (trace.verdict) {
    case Verdict::deadlock:
    case Verdict::partial_deadlock:
      return explain_stuck(trace);
    case Verdict::busy_waiting:
      return explain_busy_waiting(trace);
    case Verdict::data_race:
      return explain_race(trace);
    default:
      break;
  }
  if (const auto process = product.faulty(last)) {
    return explain_fault(trace, *process, product.operation(last, *process), names);
  }
  if (trace.verdict == Verdict::spinning) {
    return explain_spinning(trace);
  }
  if (const properties::Property* broken = product.broken_rule(last)) {
    trace.property = broken->sentence;
    trace.explanation = fmt::format("Broken: {}.", broken->sentence);
  }
}

// Whether it may come of a message that did not arrive.
bool may_come_of_a_global(Verdict verdict) {
  return verdict == Verdict::mutual_exclusion || verdict == Verdict::deadlock ||
         verdict == Verdict::partial_deadlock || verdict == Verdict::spinning;
}

// The mistake of those who come from threads.
void warn_of_globals(report::Trace& trace, const Names& names) {
  const std::vector<std::string> globals = names.variables_outside();
  if (globals.empty() || !may_come_of_a_global(trace.verdict)) {
    return;
  }
  const bool one = globals.size() == 1;
  trace.explanation += fmt::format(
      " {} {}: each process has its own copy, so nobody else sees what is written there.",
      fmt::join(globals, " and "), one ? "is a global" : "are globals");
}

}  // namespace

void explain(report::Trace& trace, explore::Product& product, explore::Tuple last,
             const Names& names) {
  explain_finding(trace, product, last, names);
  warn_of_globals(trace, names);
}

}  // namespace harness::check

#include "report/ending.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "report/cycle.hpp"
#include "report/remarks.hpp"
#include "report/rows.hpp"
#include "report/words.hpp"

namespace harness::report {
namespace {

using model::Event;
using model::OperationKind;
using model::ProcessId;
using model::Verdict;

const Waiting* waiting_of(const Trace& trace, ProcessId process) {
  const auto found = std::ranges::find(trace.waiting, process, &Waiting::process);
  return found == trace.waiting.end() ? nullptr : &*found;
}

std::string place_of(const Trace& trace, ProcessId process) {
  const Waiting* waiting = waiting_of(trace, process);
  return waiting == nullptr ? "" : text_of(waiting->place);
}

std::string wait_text(const Trace& trace, const Waiting& waiting) {
  const std::string what = fmt::format("{} {} {}", name_of(trace.processes, waiting.process),
                                       waiting.spins ? "spins on" : "waits for", waiting.object);
  return waiting.held_by.empty() ? what
                                 : what + ", held by " + names_of(trace.processes, waiting.held_by);
}

// "a → b → a".
std::string cycle_text(const Trace& trace, const std::vector<ProcessId>& cycle) {
  std::string text;
  for (const ProcessId process : cycle) {
    text += name_of(trace.processes, process) + " → ";
  }
  return text + name_of(trace.processes, cycle.front());
}

void print_waits(Page& page, const Trace& trace) {
  std::vector<Remark> remarks;
  for (const Waiting& waiting : trace.waiting) {
    if (!waiting.object.empty()) {  // else it stands still for another reason than waiting
      remarks.push_back({wait_text(trace, waiting), text_of(waiting.place)});
    }
  }
  if (remarks.empty()) {
    return;
  }
  page.blank();
  page.row({{0, "Who waits for whom:", Tone::strong}});
  print_remarks(page, remarks);
  const std::vector<ProcessId> cycle = find_cycle(trace.waiting);
  if (cycle.size() == 1) {
    page.paragraph(name_of(trace.processes, cycle.front()) + " waits for itself.", 2, Tone::bad, 2);
  } else if (!cycle.empty()) {
    page.paragraph("A circle: " + cycle_text(trace, cycle) + ".", 2, Tone::bad, 2);
  }
}

// Who is inside together. `waiting` may say where.
void print_inside(Page& page, const Trace& trace) {
  std::vector<Remark> remarks;
  for (const Inside& inside : inside_at_end(trace)) {
    remarks.push_back(
        {fmt::format("{} is in {}", name_of(trace.processes, inside.process), inside.region),
         place_of(trace, inside.process)});
  }
  if (!remarks.empty()) {
    page.blank();
    page.row({{0, "At the same time:", Tone::strong}});
    print_remarks(page, remarks);
  }
}

// "philosopher 0 is about to write state[1]", or "has written".
Remark access_remark(const Trace& trace, const Event& event, bool is_done) {
  const Waiting* waiting = waiting_of(trace, event.process);
  const model::Range range = event.operation.range;
  const std::string object = waiting != nullptr && !waiting->object.empty()
                                 ? waiting->object
                                 : fmt::format("{} bytes at +{}", range.size, range.offset);
  if (is_atomic(event.operation.kind)) {
    return {fmt::format("{} is about to do an atomic operation on {}",
                        name_of(trace.processes, event.process), object),
            place_of(trace, event.process)};
  }
  const bool writes = event.operation.kind == OperationKind::write;
  const char* const what = is_done ? (writes ? "has written" : "has read")
                                   : (writes ? "is about to write" : "is about to read");
  return {fmt::format("{} {} {}", name_of(trace.processes, event.process), what, object),
          place_of(trace, event.process)};
}

void print_clash(Page& page, const Trace& trace) {
  if (!trace.schedule.clash) {
    return;
  }
  const model::Clash& clash = *trace.schedule.clash;
  page.blank();
  page.row({{0, clash.late ? "Not in any order:" : "At the same time:", Tone::strong}});
  print_remarks(page, {access_remark(trace, clash.first, clash.late),
                       access_remark(trace, clash.second, false)});
  page.paragraph(clash.late ? "No release by the first is acquired by the second: it need not see "
                              "what the first has done."
                            : "Nothing makes one wait for the other.",
                 2);
}

// How a fault reads behind the name of its process.
std::string fault_text(const model::Operation& operation) {
  return operation.detail.empty() ? std::string(name_of(operation.kind)) : operation.detail;
}

void print_faults(Page& page, const Trace& trace) {
  std::vector<Remark> remarks;
  const auto add = [&](ProcessId process, const model::Operation& operation,
                       const std::string& place) {
    if (is_fault(operation.kind)) {
      const std::string at_end = place_of(trace, process);
      remarks.push_back(
          {fmt::format("{}: {}", name_of(trace.processes, process), fault_text(operation)),
           at_end.empty() ? place : at_end});
    }
  };
  for (const Event& event : trace.schedule.first) {
    add(event.process, event.operation, "");
  }
  for (std::size_t i = 0; i < trace.schedule.steps.size(); ++i) {
    const model::Step& step = trace.schedule.steps[i];
    add(step.process, step.operation, i < trace.texts.size() ? text_of(trace.texts[i].place) : "");
    for (const Event& event : step.events) {
      add(event.process, event.operation, "");
    }
  }
  if (!remarks.empty()) {
    page.blank();
    print_remarks(page, remarks);
  }
}

}  // namespace

void print_ending(Page& page, const Trace& trace) {
  switch (trace.verdict) {
    case Verdict::mutual_exclusion:
      print_inside(page, trace);
      break;
    case Verdict::data_race:
      print_clash(page, trace);
      break;
    case Verdict::deadlock:
    case Verdict::partial_deadlock:
    case Verdict::busy_waiting:
    case Verdict::concurrency:
    case Verdict::starvation:
    case Verdict::bounded_waiting:
    case Verdict::progress:
    case Verdict::incomplete:
    case Verdict::spinning:
      print_waits(page, trace);
      break;
    default:
      print_faults(page, trace);
  }
}

}  // namespace harness::report

#include "check/finding.hpp"

#include <algorithm>
#include <map>

#include "check/explanation.hpp"
#include "model/ensure.hpp"
#include "report/rows.hpp"

namespace harness::check {
namespace {

using explore::Product;
using model::Event;
using model::OperationKind;
using model::ProcessId;
using model::Verdict;

std::vector<std::uint32_t> tuple_of(Product& product, const explore::Explored& explored,
                                    explore::StateId state) {
  std::vector<std::uint32_t> tuple(product.width());
  explored.store.read(state, tuple);
  return tuple;
}

model::Schedule schedule_of(Product& product, const explore::Explored& explored,
                            const BadEnd& end) {
  model::Schedule schedule;
  for (std::size_t i = 0; i < end.movers.size(); ++i) {
    schedule.steps.push_back(product.explain(tuple_of(product, explored, end.path[i]),
                                             tuple_of(product, explored, end.path[i + 1]),
                                             end.movers[i]));
  }
  return schedule;
}

bool overlap(const model::Range& a, const model::Range& b) {
  return a.offset < b.offset + b.size && b.offset < a.offset + a.size;
}

bool is_access(const Event& event) {
  return event.operation.kind == OperationKind::read ||
         event.operation.kind == OperationKind::write;
}

bool clashes(const Event& a, const Event& b) {
  return is_access(a) && is_access(b) && overlap(a.operation.range, b.operation.range) &&
         (a.operation.kind == OperationKind::write || b.operation.kind == OperationKind::write);
}

// Where, in which step, an event lies; step 0 is the start.
struct Position {
  std::size_t step;
  std::size_t index;
};

std::vector<Event>& events_of(model::Schedule& schedule, std::size_t step) {
  return step == 0 ? schedule.first : schedule.steps[step - 1].events;
}

// What a process has done since its last scheduling point: the events of the last step it took part in.
std::vector<Position> last_events(model::Schedule& schedule, ProcessId process) {
  std::vector<Position> positions;
  for (std::size_t step = schedule.steps.size() + 1; step-- > 0 && positions.empty();) {
    const std::vector<Event>& events = events_of(schedule, step);
    for (std::size_t i = 0; i < events.size(); ++i) {
      if (events[i].process == process) {
        positions.push_back({step, i});
      }
    }
  }
  return positions;
}

// Takes out what `process` did from `position` on: it stands before that now.
void stop_before(model::Schedule& schedule, Position position, ProcessId process) {
  std::vector<Event>& events = events_of(schedule, position.step);
  const auto from = events.begin() + static_cast<std::ptrdiff_t>(position.index);
  const auto gone = std::remove_if(from, events.end(),
                                   [&](const Event& event) { return event.process == process; });
  events.erase(gone, events.end());
}

// Lets the two processes stop short of the accesses that clash, the earliest pair of them.
void stop_before_clash(model::Schedule& schedule, ProcessId one, ProcessId other) {
  for (const Position& a : last_events(schedule, one)) {
    for (const Position& b : last_events(schedule, other)) {
      const Event first = events_of(schedule, a.step)[a.index];
      const Event second = events_of(schedule, b.step)[b.index];
      if (clashes(first, second)) {
        schedule.clash = model::Clash{first, second};
        const bool a_is_later = a.step > b.step || (a.step == b.step && a.index > b.index);
        stop_before(schedule, a_is_later ? a : b, a_is_later ? one : other);
        stop_before(schedule, a_is_later ? b : a, a_is_later ? other : one);
        return;
      }
    }
  }
  model::ensure(false, "two footprints that clash have two accesses that do");
}

// Who holds how many units of each semaphore that began with some.
using Holders = std::map<std::uint32_t, std::map<std::uint32_t, int>>;

void take(Holders& holders, const model::Operation& operation, ProcessId process, int sign) {
  for (const model::Demand& demand : operation.demands) {
    holders[demand.semaphore.value][process.value] += sign * demand.amount;
  }
}

Holders holders_after(const model::Schedule& schedule) {
  Holders holders;
  std::map<std::uint32_t, model::Operation> asleep_in;
  for (const model::Step& step : schedule.steps) {
    const OperationKind kind = step.operation.kind;
    if (step.waits) {
      asleep_in[step.process.value] = step.operation;
    } else if (kind == OperationKind::p || kind == OperationKind::swait) {
      take(holders, step.operation, step.process, 1);
    } else if (kind == OperationKind::v || kind == OperationKind::ssignal) {
      take(holders, step.operation, step.process, -1);
    }
    for (const ProcessId resumed : step.resumed) {
      take(holders, asleep_in[resumed.value], resumed, 1);
    }
  }
  return holders;
}

std::vector<ProcessId> holding(const Holders& holders, std::uint32_t semaphore) {
  std::vector<ProcessId> processes;
  if (const auto found = holders.find(semaphore); found != holders.end()) {
    for (const auto& [process, units] : found->second) {
      if (units > 0) {
        processes.push_back(ProcessId{process});
      }
    }
  }
  return processes;
}

report::Waiting waiting_of(ProcessId process, const model::Operation& operation,
                           const Holders& holders, const model::Program& program,
                           const Names& names) {
  report::Waiting waiting{.process = process,
                          .operation = names.text(operation, program),
                          .object = {},
                          .held_by = {},
                          .place = names.place(operation)};
  std::string all;
  for (const model::Demand& demand : operation.demands) {
    const model::SemaphoreInfo& semaphore = program.semaphores.at(demand.semaphore.value);
    all += (all.empty() ? "" : " and ") + semaphore.name;
    const std::vector<ProcessId> held_by =
        semaphore.initial > 0 ? holding(holders, demand.semaphore.value) : std::vector<ProcessId>{};
    if (!held_by.empty()) {  // of several demands those matter that somebody could meet
      waiting.object += (waiting.object.empty() ? "" : " and ") + semaphore.name;
      waiting.held_by.insert(waiting.held_by.end(), held_by.begin(), held_by.end());
    }
  }
  waiting.object = waiting.object.empty() ? all : waiting.object;
  if (operation.kind == OperationKind::read || operation.kind == OperationKind::write) {
    waiting.object = names.bytes(operation.range);
  }
  return waiting;
}

// Who waits for nothing at the end, but whose line tells what is wrong: a process that has come to a
// bad end, or those that are in a region together.
std::vector<ProcessId> to_be_shown(Product& product, explore::Tuple last,
                                   const report::Trace& trace) {
  std::vector<ProcessId> processes;
  if (trace.verdict == Verdict::mutual_exclusion) {
    for (const report::Inside& inside : report::inside_at_end(trace)) {
      processes.push_back(inside.process);
    }
  } else if (const auto faulty = product.faulty(last); faulty && trace.waiting.empty()) {
    processes.push_back(*faulty);
  }
  return processes;
}

}  // namespace

BadEnd bad_end(Product& product, const explore::Explored& explored) {
  BadEnd end{explored.hit->verdict, explored.hit->path, explored.hit->movers};
  const auto last = tuple_of(product, explored, end.path.back());
  if (end.verdict == Verdict::deadlock) {
    end.stuck = product.unfinished(last);
  }
  return end;
}

report::Trace describe(Product& product, const explore::Explored& explored, const BadEnd& end,
                       const model::Program& program, const Names& names) {
  report::Trace trace{.processes = program.processes, .verdict = end.verdict};
  trace.schedule = schedule_of(product, explored, end);
  trace.schedule.first = product.first_events();
  const auto last = tuple_of(product, explored, end.path.back());
  const Holders holders = holders_after(trace.schedule);
  if (const auto pair = product.racing(last); pair && end.verdict == Verdict::data_race) {
    stop_before_clash(trace.schedule, pair->first, pair->second);
    for (const Event& event : {trace.schedule.clash->first, trace.schedule.clash->second}) {
      trace.waiting.push_back(
          waiting_of(event.process, event.operation, holders, program, names));
    }
  }
  for (std::uint32_t p = 0; p < program.processes.size(); ++p) {
    const model::Operation& operation = product.operation(last, ProcessId{p});
    if ((end.stuck >> p & 1U) != 0) {
      trace.waiting.push_back(waiting_of(ProcessId{p}, operation, holders, program, names));
      if (product.spins(last, ProcessId{p})) {
        trace.verdict = Verdict::spinning;
      }
    }
  }
  for (const ProcessId process : to_be_shown(product, last, trace)) {
    const model::Operation& operation = product.operation(last, process);
    trace.waiting.push_back({.process = process,
                             .operation = names.text(operation, program),
                             .object = {},
                             .held_by = {},
                             .place = names.place(operation)});
  }
  for (const model::Step& step : trace.schedule.steps) {
    trace.texts.push_back({names.text(step.operation, program), names.place(step.operation)});
  }
  explain(trace, product, last, names);
  return trace;
}

}  // namespace harness::check

#include "check/finding.hpp"

#include <algorithm>

#include "check/clash.hpp"
#include "check/explanation.hpp"
#include "report/rows.hpp"

namespace harness::check {
namespace {

using explore::Product;
using model::Event;
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

// Who waits for nothing at the end, but whose line tells what is wrong: a process that has come to
// a bad end, or those that are in a region together.
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

report::Waiting waiting_of(ProcessId process, const model::Operation& operation,
                           const Holders& holders, const model::Program& program,
                           const Names& names) {
  report::Waiting waiting{.process = process,
                          .operation = names.text(operation, program),
                          .object = {},
                          .held_by = {},
                          .place = names.place(operation),
                          .spins = false};
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
  if (model::reads_segment(operation.kind) || model::writes_segment(operation.kind)) {
    waiting.object = names.bytes(operation.range);
  }
  return waiting;
}

BadEnd bad_end(Product& product, const explore::Explored& explored) {
  BadEnd end{explored.hit->verdict, explored.hit->path, explored.hit->movers};
  const auto last = tuple_of(product, explored, end.path.back());
  if (end.verdict == Verdict::deadlock) {
    end.stuck = product.unfinished(last);
  }
  return end;
}

BadEnd stuck_end(Product& product, const explore::Explored& explored, const Stuck& stuck) {
  const explore::Run run = go_round(explored, stuck);
  const bool all = product.unfinished(tuple_of(product, explored, stuck.state)) == stuck.processes;
  return {all ? Verdict::deadlock : Verdict::partial_deadlock, run.path, run.movers,
          stuck.processes, run.cycle};
}

namespace {

// The state at the end of a schedule, and what is known of the program.
struct Scene {
  Product& product;
  const std::vector<std::uint32_t>& last;
  const model::Program& program;
  const Names& names;
};

void stop_before_race(model::Schedule& schedule, Product& product, explore::Tuple last) {
  if (const auto pair = product.racing(last)) {
    stop_before_clash(schedule, pair->first, pair->second);
  } else if (const auto mixed = product.racing_with_atomic(last)) {
    stop_before_atomic(schedule, {mixed->first, product.operation(last, mixed->first)},
                       mixed->second);
  } else if (const auto race = product.late_race(last)) {
    stop_before_late_access(schedule, *race);
  }
}

void add_stuck(report::Trace& trace, const Scene& scene, explore::ProcessSet stuck,
               const Holders& holders) {
  auto& [product, last, program, names] = scene;
  for (std::uint32_t p = 0; p < program.processes.size(); ++p) {
    if ((stuck >> p & 1U) == 0) {
      continue;
    }
    const model::Operation& operation = product.operation(last, ProcessId{p});
    trace.waiting.push_back(waiting_of(ProcessId{p}, operation, holders, program, names));
    trace.waiting.back().spins =
        product.busy_waits(last, ProcessId{p}) || model::is_atomic(operation.kind);
    if (product.spins(last, ProcessId{p})) {
      trace.verdict = Verdict::spinning;
    }
  }
}

}  // namespace

report::Trace describe(Product& product, const explore::Explored& explored, const BadEnd& end,
                       const model::Program& program, const Names& names) {
  report::Trace trace{.processes = program.processes, .verdict = end.verdict};
  trace.schedule = schedule_of(product, explored, end);
  trace.schedule.first = product.first_events();
  trace.schedule.cycle = end.cycle;
  const auto last = tuple_of(product, explored, end.path.back());
  const Holders holders = holders_after(trace.schedule, program);
  if (end.verdict == Verdict::data_race) {
    stop_before_race(trace.schedule, product, last);
  }
  if (trace.schedule.clash) {
    for (const Event& event : {trace.schedule.clash->first, trace.schedule.clash->second}) {
      trace.waiting.push_back(waiting_of(event.process, event.operation, holders, program, names));
    }
  }
  add_stuck(trace, {product, last, program, names}, end.stuck, holders);
  for (const ProcessId process : to_be_shown(product, last, trace)) {
    const model::Operation& operation = product.operation(last, process);
    trace.waiting.push_back({.process = process,
                             .operation = names.text(operation, program),
                             .object = {},
                             .held_by = {},
                             .place = names.place(operation),
                             .spins = false});
  }
  for (const model::Step& step : trace.schedule.steps) {
    trace.texts.push_back({names.text(step, program), names.place(step.operation)});
  }
  explain(trace, product, last, names);
  return trace;
}

}  // namespace harness::check

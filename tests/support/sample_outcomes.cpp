#include "support/sample_outcomes.hpp"

#include <string>
#include <utility>
#include <vector>

namespace samples {
namespace {

using harness::model::Event;
using harness::model::Operation;
using harness::model::OperationKind;
using harness::model::ProcessId;
using harness::model::ProcessName;
using harness::model::Step;
using harness::model::Verdict;
using harness::report::Figures;
using harness::report::Outcome;
using harness::report::Place;
using harness::report::StepText;
using harness::report::Trace;

Operation mark(OperationKind kind, std::string name, std::int64_t argument = 0) {
  Operation operation;
  operation.kind = kind;
  operation.mark = {std::move(name), argument};
  return operation;
}

Operation on(OperationKind kind, std::uint32_t semaphore) {
  Operation operation;
  operation.kind = kind;
  operation.demands = {{.semaphore = {semaphore}}};
  return operation;
}

Operation access(OperationKind kind, std::uint32_t offset) {
  Operation operation;
  operation.kind = kind;
  operation.range = {offset, 4};
  return operation;
}

Place at(int line, std::string text) {
  return {"exercise.cpp", line, std::move(text)};
}

std::vector<ProcessName> processes(const std::string& role, std::uint32_t count) {
  std::vector<ProcessName> names;
  for (std::uint32_t i = 0; i < count; ++i) {
    names.push_back({role, i, count});
  }
  return names;
}

void add(Trace& trace, Step step, StepText text) {
  trace.schedule.steps.push_back(std::move(step));
  trace.texts.push_back(std::move(text));
}

Outcome outcome_of(Trace trace, std::string title) {
  Outcome outcome;
  outcome.problem = trace.problem;
  outcome.title = std::move(title);
  outcome.source = trace.source;
  outcome.processes = trace.processes;
  outcome.verdict = trace.verdict;
  outcome.trace_file = "traces/" + trace.problem + ".json";
  outcome.figures = {.states = 63, .transitions = 1120, .seconds = 0.084};
  outcome.finding = std::move(trace);
  return outcome;
}

Trace trace_of(std::string problem, Verdict verdict, std::vector<ProcessName> who) {
  Trace trace;
  trace.problem = std::move(problem);
  trace.source = "/home/li/problems/" + trace.problem + "/exercise.cpp";
  trace.program_hash = "00ff";
  trace.processes = std::move(who);
  trace.verdict = verdict;
  return trace;
}

std::string fork_named(std::uint32_t i) {
  return "fork[" + std::to_string(i) + "]";
}

}  // namespace

Outcome deadlock(std::uint32_t count) {
  Trace trace = trace_of("dining_philosophers", Verdict::deadlock, processes("philosopher", count));
  trace.explanation = "Nobody can ever move again: all philosophers wait for each other";
  const Place left = at(14, "P(table.fork[left(i)]);");
  const Place right = at(15, "P(table.fork[right(i)]);");
  for (std::uint32_t i = 0; i < count; ++i) {
    add(trace,
        {.process = {i},
         .operation = on(OperationKind::p, i),
         .events = {{{i}, mark(OperationKind::request, "eat", i)}}},
        {"P(" + fork_named(i) + ")", left});
  }
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::uint32_t next = (i + 1) % count;
    const std::string operation = "P(" + fork_named(next) + ")";
    add(trace, {.process = {i}, .operation = on(OperationKind::p, next), .waits = true},
        {operation, right});
    trace.waiting.push_back({{i}, operation, fork_named(next), {ProcessId{next}}, right});
  }
  trace.lost_after = count - 1;
  trace.confirmed = "all sleep in the kernel";
  return outcome_of(std::move(trace), "Dining philosophers");
}

Outcome mutual_exclusion() {
  Trace trace = trace_of("readers_writers", Verdict::mutual_exclusion,
                         {{"reader", 0, 2}, {"reader", 1, 2}, {"writer", 0, 1}});
  const ProcessId reader0{0};
  const ProcessId reader1{1};
  const ProcessId writer{2};
  trace.explanation = "Reader 1 still reads when the writer begins to write.";
  trace.property = "while somebody writes, nobody reads";
  add(trace,
      {.process = reader0,
       .operation = on(OperationKind::p, 0),
       .events = {{reader0, mark(OperationKind::enter, "read")}}},
      {"P(file)", at(10, "P(room.file);")});
  add(trace,
      {.process = reader1,
       .operation = on(OperationKind::v, 1),
       .events = {{reader1, mark(OperationKind::enter, "read")},
                  {reader1, access(OperationKind::read, 8)},
                  {reader1, mark(OperationKind::note, "copy", 7)}}},
      {"V(count)", at(12, "V(room.count);")});
  add(trace, {.process = writer, .operation = on(OperationKind::p, 0), .waits = true},
      {"P(file)", at(30, "P(room.file);")});
  add(trace, {.process = reader0, .operation = mark(OperationKind::leave, "read")},
      {"leaves read", at(13, "read(i);")});
  add(trace,
      {.process = reader0,
       .operation = on(OperationKind::v, 0),
       .resumed = {writer},
       .events = {{reader0, mark(OperationKind::request, "read")},
                  {writer, mark(OperationKind::enter, "write")}}},
      {"V(file)", at(14, "V(room.file);")});
  trace.confirmed = "both were in their regions";
  return outcome_of(std::move(trace), "Readers and writers");
}

Outcome data_race() {
  Trace trace = trace_of("dining_philosophers", Verdict::data_race, processes("philosopher", 2));
  const Event write{{0}, access(OperationKind::write, 12)};
  const Event read{{1}, access(OperationKind::read, 12)};
  add(trace, {.process = {0}, .operation = on(OperationKind::p, 0)},
      {"P(mutex)", at(19, "P(table.mutex);")});
  trace.schedule.clash = {write, read};
  trace.waiting = {{{0}, "write state[1]", "state[1]", {}, at(20, "table.state[1] = hungry;")},
                   {{1}, "read state[1]", "state[1]", {}, at(31, "if (table.state[1] == hungry)")}};
  trace.explanation = "Two processes use state[1] at the same time, and one of them changes it.";
  trace.confirmed = "both stood before their accesses";
  return outcome_of(std::move(trace), "Dining philosophers");
}

Outcome crash() {
  Trace trace = trace_of("sleeping_barber", Verdict::crash,
                         {{"barber", 0, 1}, {"customer", 0, 2}, {"customer", 1, 2}});
  Operation crashed;
  crashed.kind = OperationKind::crashed;
  crashed.detail = "segmentation fault (SIGSEGV)";
  add(trace, {.process = {2}, .operation = on(OperationKind::p, 0), .events = {{{2}, crashed}}},
      {"P(mutex)", at(8, "P(shop.mutex);")});
  trace.waiting = {{{2}, "crashes", "", {}, at(9, "*shop.chair = i;")}};
  return outcome_of(std::move(trace), "Sleeping barber");
}

Outcome incomplete() {
  Trace trace = trace_of("dining_philosophers", Verdict::incomplete, processes("philosopher", 5));
  trace.property = "every philosopher can eat";
  trace.explanation = "philosopher 3 never eats, in no interleaving";
  return outcome_of(std::move(trace), "Dining philosophers");
}

Outcome starvation() {
  Trace trace = trace_of("mutual_exclusion", Verdict::starvation, processes("worker", 3));
  trace.property = "nobody waits for work for ever";
  trace.explanation =
      "worker 0 can wait for work for ever: worker 1 and worker 2 get in again and again";
  trace.schedule.cycle = 3;
  const auto take = [&](std::uint32_t process) {
    add(trace, {.process = {process}, .operation = on(OperationKind::p, 0), .waits = process != 1},
        {"P(mutex)", at(8, "P(mutex);")});
  };
  const auto pass_on = [&](std::uint32_t from, std::uint32_t to) {
    add(trace,
        {.process = {from},
         .operation = on(OperationKind::v, 0),
         .resumed = {{to}},
         .events = {{{to}, mark(OperationKind::enter, "work")}}},
        {"V(mutex)", at(10, "V(mutex);")});
    trace.schedule.steps.insert(
        trace.schedule.steps.end() - 1,
        {.process = {from}, .operation = mark(OperationKind::leave, "work")});
    trace.texts.insert(trace.texts.end() - 1, {"leaves work", at(9, "work(i);")});
  };
  take(1);
  take(0);
  take(2);
  pass_on(1, 2);
  take(1);
  trace.schedule.steps.back().waits = true;
  pass_on(2, 1);
  take(2);
  trace.waiting = {{{0}, "P(mutex)", "mutex", {ProcessId{1}}, at(8, "P(mutex);")}};
  trace.confirmed = "worker 0 is still asleep";
  return outcome_of(std::move(trace), "Mutual exclusion");
}

Outcome holds() {
  Outcome outcome;
  outcome.problem = "dining_philosophers";
  outcome.title = "Dining philosophers";
  outcome.processes = processes("philosopher", 5);
  outcome.proved = {"Two neighbours never eat at the same time.",
                    "Nobody is ever blocked for ever.",
                    "Who is hungry eats, after at most 2 meals of each neighbour, whatever the "
                    "others do and in whatever order they do it."};
  outcome.waits_worked_out = true;
  outcome.figures = {.states = 7653, .transitions = 32010, .seconds = 0.02};
  return outcome;
}

Outcome inconclusive() {
  Outcome outcome = holds();
  outcome.verdict = Verdict::inconclusive;
  outcome.proved.clear();
  outcome.waits_worked_out = false;
  outcome.limit =
      "The limit of 1,000,000 states was hit: allow more with --states, or check with "
      "fewer processes";
  outcome.figures = {.states = 1000000, .transitions = 4000000, .seconds = 9.5};
  return outcome;
}

}  // namespace samples

#include "explore/product.hpp"

#include <algorithm>
#include <utility>

#include "model/ensure.hpp"

namespace harness::explore {

using model::Operation;
using model::OperationKind;
using model::ProcessId;

namespace {

Walker::Watched watched_by(const properties::Rules& rules) {
  Walker::Watched watched;
  for (const properties::Bookkeeping& book : rules.books) {
    watched.insert({book.mark, book.name});
  }
  return watched;
}

}  // namespace

Product::Product(learn::Learner& learner, const model::Program& program, Semantics semantics,
                 properties::Rules rules, Variables variables)
    : processes_(program.processes.size()),
      semaphores_(program.semaphores.size()),
      program_(program),
      semantics_(semantics),
      walker_(learner, program, watched_by(rules)),
      tables_{SemaphoreTable(semantics.strength, processes_, model::SemaphoreKind::record),
              SemaphoreTable(semantics.strength, processes_, model::SemaphoreKind::binary),
              SemaphoreTable(semantics.strength, processes_, model::SemaphoreKind::integer)},
      rules_(std::move(rules)),
      seen_(rules_.possible.size(), false),
      variables_(std::move(variables)),
      state_(*this),
      drafts_(1) {
  model::ensure(!semantics.buffers_stores || 2 * processes_ <= most_processes,
                "each process and each store buffer has a number");
  buffers_.id({});
}

void Product::start(std::span<std::uint32_t> tuple) {
  SegmentId segment = Walker::first_segment;
  for (std::uint32_t p = 0; p < processes_; ++p) {
    const Advance advance = walker_.start(ProcessId{p}, segment);
    tuple[p] = advance.view;
    segment = advance.segment;
  }
  for (std::uint32_t s = 0; s < semaphores_; ++s) {
    tuple[processes_ + s] = table_of({s}).id({program_.semaphores[s].initial, {}});
  }
  tuple[segment_at()] = segment;
  tuple[ledger_at()] = ledgers_.id({});
  if (semantics_.follows_knowledge) {
    Knowledge known;
    for (std::uint32_t p = 0; p < processes_; ++p) {
      known = with_accesses(std::move(known), tuple[p]);
    }
    tuple[knowledge_at()] = knowledge_.id(known);
  }
}

std::vector<model::Event> Product::first_events() {
  std::vector<model::Event> events;
  SegmentId segment = Walker::first_segment;
  for (std::uint32_t p = 0; p < processes_; ++p) {
    const Walker::Listener listener = [&](const Operation& operation) {
      events.push_back({ProcessId{p}, operation});
    };
    segment = walker_.start(ProcessId{p}, segment, &listener).segment;
  }
  return events;
}

bool Product::can_take(Tuple from, const std::vector<model::Demand>& demands) {
  values_.clear();
  for (const model::Demand& demand : demands) {
    values_.push_back(table_of(demand.semaphore).value(from[processes_ + demand.semaphore.value]));
  }
  return model::can_take(values_, demands);
}

bool Product::can_move(Tuple from, ProcessId process) {
  const Operation& operation = walker_.operation(from[process.value]);
  if (must_wait_for_buffer(from, process, operation)) {
    return false;
  }
  switch (operation.kind) {
    case OperationKind::p: {
      const model::SemaphoreId id = operation.demands[0].semaphore;
      return table_of(id).can_try_p(from[processes_ + id.value], process);
    }
    case OperationKind::swait:
      return can_take(from, operation.demands);
    case OperationKind::v:
    case OperationKind::ssignal:
      return true;
    default:
      return walker_.steps_freely(from[process.value]);  // else it has ended, or spins
  }
}

bool Product::has_integer_semaphores() const {
  return std::ranges::count(program_.semaphores, model::SemaphoreKind::integer,
                            &model::SemaphoreInfo::kind) != 0;
}

bool Product::busy_waits(Tuple state, ProcessId process) const {
  const Operation& operation = walker_.operation(state[process.value]);
  if (operation.kind != OperationKind::p) {
    return false;
  }
  const model::SemaphoreId id = operation.demands[0].semaphore;
  return program_.semaphores[id.value].kind == model::SemaphoreKind::integer &&
         table_of(id).value(state[processes_ + id.value]) <= 0;
}

void Product::steps(Tuple from, Steps& to) {
  for (std::uint32_t p = 0; p < processes_; ++p) {
    steps_of(ProcessId{p}, from, to);
  }
  if (semantics_.buffers_stores) {
    add_flushes(from, to);
  }
}

void Product::steps_of(ProcessId process, Tuple from, Steps& to) {
  if (!can_move(from, process)) {
    return;
  }
  for (Draft& draft : draft_steps(from, process)) {
    finish(draft, process, nullptr);
    to.movers.push_back(process);
    to.tuples.insert(to.tuples.end(), draft.tuple.begin(), draft.tuple.end());
  }
}

std::span<Product::Draft> Product::draft_steps(Tuple from, ProcessId process) {
  const Operation& operation = walker_.operation(from[process.value]);
  Draft& draft = drafts_[0];
  draft_count_ = 1;
  draft.tuple.assign(from.begin(), from.end());
  draft.waits = false;
  draft.resumed.clear();
  if (operation.kind == OperationKind::p || operation.kind == OperationKind::swait) {
    acquire(draft, process, operation);
  } else if (operation.kind == OperationKind::v || operation.kind == OperationKind::ssignal) {
    release(operation.demands);
  } else if (!rules_.books.empty()) {
    draft.tuple[ledger_at()] = booked(draft.tuple[ledger_at()], process, operation);
  }
  return std::span(drafts_).first(draft_count_);
}

void Product::acquire(Draft& draft, ProcessId process, const Operation& operation) {
  if (operation.kind == OperationKind::p) {
    const model::SemaphoreId id = operation.demands[0].semaphore;
    std::uint32_t& state = semaphore(draft, id);
    const SemaphoreTable::AfterP after = table_of(id).p(state, process);
    state = after.state;
    draft.waits = !after.granted;
    return;
  }
  for (const model::Demand& demand : operation.demands) {
    std::uint32_t& state = semaphore(draft, demand.semaphore);
    state = table_of(demand.semaphore).take(state, demand.amount);
  }
}

// One V after the other, each in all the ways it can turn out.
void Product::release(const std::vector<model::Demand>& demands) {
  for (const model::Demand& demand : demands) {
    const std::size_t before = draft_count_;
    for (std::size_t draft = 0; draft < before; ++draft) {
      release(draft, demand.semaphore);
    }
  }
}

void Product::release(std::size_t draft, model::SemaphoreId id) {
  const auto& outcomes = table_of(id).v(semaphore(drafts_[draft], id));
  for (std::size_t i = outcomes.size(); i-- > 0;) {  // the first one takes the draft's place
    Draft& outcome = i > 0 ? copy_of(draft) : drafts_[draft];
    semaphore(outcome, id) = outcomes[i].state;
    if (outcomes[i].resumed) {
      outcome.resumed.push_back(*outcomes[i].resumed);
    }
  }
}

Product::Draft& Product::copy_of(std::size_t draft) {
  if (draft_count_ == drafts_.size()) {
    drafts_.emplace_back();
  }
  return drafts_[draft_count_++] = drafts_[draft];
}

void Product::finish(Draft& draft, ProcessId process, std::vector<model::Event>* events) {
  if (draft.waits) {
    draft.tuple[process.value] = walker_.asleep(draft.tuple[process.value]);
    return;
  }
  run_on(draft, process, events);
  for (const ProcessId resumed : draft.resumed) {
    run_on(draft, resumed, events);
  }
}

std::uint32_t Product::booked(std::uint32_t ledger, ProcessId process, const Operation& mark) {
  const auto [found, is_new] =
      booked_.try_emplace({ledger, process.value, mark.kind, mark.mark}, ledger);
  if (is_new) {
    properties::Ledger after = ledgers_[ledger];
    for (const properties::Bookkeeping& book : rules_.books) {
      if (book.mark == mark.kind && book.name == mark.mark.name) {
        book.enter(after, {program_.processes[process.value], mark.mark.argument});
      }
    }
    after.tidy();
    found->second = ledgers_.id(after);
  }
  return found->second;
}

void Product::run_on(Draft& draft, ProcessId process, std::vector<model::Event>* events) {
  std::uint32_t& view = draft.tuple[process.value];
  std::uint32_t& segment = draft.tuple[segment_at()];
  const auto listener = [&](const Operation& operation) {
    events->push_back({process, operation});
  };
  const bool through_buffer = semantics_.buffers_stores && is_buffered(walker_.operation(view));
  const Advance advance =
      through_buffer      ? advance_through_buffer(draft, process,
                                              events == nullptr ? Walker::Listener{} : listener)
      : events == nullptr ? walker_.go_on(view, segment)
                          : walker_.go_on(view, segment, listener);
  if (semantics_.follows_knowledge) {
    std::uint32_t& known = draft.tuple[knowledge_at()];
    known = known_after(known, view, segment, advance.view);
  }
  view = advance.view;
  segment = advance.segment;
}

model::Step Product::explain_flush(Tuple from, ProcessId process) const {
  const PendingStore& store = buffers_[from[buffer_at(process)]].front();
  return {.process = process,
          .operation = {.kind = OperationKind::flush, .range = store.range},
          .left = store.bytes};
}

void Product::note_values(model::Step& step, Tuple from) const {
  const SegmentId segment = from[segment_at()];
  if (!model::is_atomic(step.operation.kind)) {
    return;
  }
  if (model::reads_segment(step.operation.kind)) {
    const auto buffered = found_in_buffer({from.begin(), from.end()}, step.process, step.operation);
    step.found = buffered.value_or(walker_.bytes_of(segment, step.operation.range));
    step.in_buffer = buffered.has_value();
  }
  if (model::writes_segment(step.operation.kind)) {
    step.left = walker_.left_by(from[step.process.value], segment);
    step.in_buffer = semantics_.buffers_stores && is_buffered(step.operation);
  }
}

model::Step Product::explain(Tuple from, Tuple to, ProcessId process) {
  if (is_buffer(process)) {
    return explain_flush(from, owner_of(process));
  }
  model::Step step{.process = process, .operation = operation(from, process)};
  note_values(step, from);
  for (Draft& draft : draft_steps(from, process)) {
    step.events.clear();
    finish(draft, process, &step.events);
    if (std::ranges::equal(draft.tuple, to)) {
      step.waits = draft.waits;
      step.resumed = draft.resumed;
      return step;
    }
  }
  model::ensure(false, "a step that was taken can be explained");
  return step;
}

}  // namespace harness::explore

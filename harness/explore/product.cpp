#include "explore/product.hpp"

#include <algorithm>

#include "model/ensure.hpp"

namespace harness::explore {

using model::Operation;
using model::OperationKind;
using model::ProcessId;

Product::Product(learn::Learner& learner, const model::Program& program, model::Strength strength,
                 std::vector<properties::Property> claims)
    : processes_(program.processes.size()),
      semaphores_(program.semaphores.size()),
      program_(program),
      walker_(learner, program),
      table_(strength, processes_),
      claims_(std::move(claims)) {}

void Product::start(std::span<std::uint32_t> tuple) {
  SegmentId segment = Walker::first_segment;
  for (std::uint32_t p = 0; p < processes_; ++p) {
    const Advance advance = walker_.start(ProcessId{p}, segment);
    tuple[p] = advance.view;
    segment = advance.segment;
  }
  for (std::size_t s = 0; s < semaphores_; ++s) {
    tuple[processes_ + s] = table_.id({program_.semaphores[s].initial, {}});
  }
  tuple[processes_ + semaphores_] = segment;
}

bool Product::can_take(Tuple from, const std::vector<model::Demand>& demands) const {
  std::vector<std::int32_t> values;
  for (const model::Demand& demand : demands) {
    values.push_back(table_.value(from[processes_ + demand.semaphore.value]));
  }
  return model::can_take(values, demands);
}

bool Product::can_move(Tuple from, ProcessId process) const {
  const Operation& operation = walker_.operation(from[process.value]);
  switch (operation.kind) {
    case OperationKind::p:
      return table_.can_try_p(from[processes_ + operation.demands[0].semaphore.value], process);
    case OperationKind::swait:
      return can_take(from, operation.demands);
    case OperationKind::v:
    case OperationKind::ssignal:
    case OperationKind::leave:
      return true;
    default:
      return false;  // it has ended, or spins
  }
}

void Product::steps(Tuple from, Steps& to) {
  for (std::uint32_t p = 0; p < processes_; ++p) {
    const ProcessId process{p};
    if (!can_move(from, process)) {
      continue;
    }
    draft_steps(from, process);
    for (Draft& draft : drafts_) {
      finish(draft, process, nullptr);
      to.movers.push_back(process);
      to.tuples.insert(to.tuples.end(), draft.tuple.begin(), draft.tuple.end());
    }
  }
}

void Product::draft_steps(Tuple from, ProcessId process) {
  const Operation& operation = walker_.operation(from[process.value]);
  drafts_.resize(1);
  Draft& draft = drafts_[0];
  draft.tuple.assign(from.begin(), from.end());
  draft.waits = false;
  draft.resumed.clear();
  if (operation.kind == OperationKind::p) {
    std::uint32_t& state = semaphore(draft, operation.demands[0].semaphore);
    const SemaphoreTable::AfterP after = table_.p(state, process);
    state = after.state;
    draft.waits = !after.granted;
  } else if (operation.kind == OperationKind::swait) {
    for (const model::Demand& demand : operation.demands) {
      std::uint32_t& state = semaphore(draft, demand.semaphore);
      state = table_.take(state, demand.amount);
    }
  } else if (operation.kind == OperationKind::v || operation.kind == OperationKind::ssignal) {
    release(operation.demands);
  }
}

// One V after the other, each in all the ways it can turn out.
void Product::release(const std::vector<model::Demand>& demands) {
  for (const model::Demand& demand : demands) {
    const std::size_t before = drafts_.size();
    for (std::size_t d = 0; d < before; ++d) {
      const auto outcomes = table_.v(semaphore(drafts_[d], demand.semaphore));
      for (std::size_t i = outcomes.size(); i-- > 0;) {  // the first one takes the draft's place
        if (i > 0) {
          drafts_.push_back(drafts_[d]);
        }
        Draft& draft = i > 0 ? drafts_.back() : drafts_[d];
        semaphore(draft, demand.semaphore) = outcomes[i].state;
        if (outcomes[i].resumed) {
          draft.resumed.push_back(*outcomes[i].resumed);
        }
      }
    }
  }
}

void Product::run_on(Draft& draft, ProcessId process, const Walker::Listener* listener) {
  std::uint32_t& view = draft.tuple[process.value];
  std::uint32_t& segment = draft.tuple[processes_ + semaphores_];
  const Advance advance = listener == nullptr ? walker_.go_on(view, segment)
                                              : walker_.go_on(view, segment, *listener);
  view = advance.view;
  segment = advance.segment;
}

void Product::finish(Draft& draft, ProcessId process, std::vector<model::Event>* events) {
  if (draft.waits) {
    draft.tuple[process.value] = walker_.asleep(draft.tuple[process.value]);
    return;
  }
  std::vector<ProcessId> running{process};
  running.insert(running.end(), draft.resumed.begin(), draft.resumed.end());
  for (const ProcessId runner : running) {
    if (events == nullptr) {
      run_on(draft, runner, nullptr);
      continue;
    }
    const Walker::Listener listener = [&](const Operation& operation) {
      events->push_back({runner, operation});
    };
    run_on(draft, runner, &listener);
  }
}

model::Step Product::explain(Tuple from, Tuple to, ProcessId process) {
  model::Step step{.process = process, .operation = operation(from, process)};
  draft_steps(from, process);
  for (Draft& draft : drafts_) {
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

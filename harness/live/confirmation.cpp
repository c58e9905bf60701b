#include "live/confirmation.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "live/announcement.hpp"
#include "model/ensure.hpp"

namespace harness::live {
namespace {

using model::Event;
using model::Operation;
using model::OperationKind;
using model::ProcessId;
using model::Step;

// The same number as the checker gives when it asks the process alone.
std::int64_t identity_of(ProcessId process) {
  return 1000 + std::int64_t{process.value};
}

// Bit i for process i.
std::uint64_t set_of(const std::vector<ProcessId>& processes) {
  std::uint64_t set = 0;
  for (const ProcessId process : processes) {
    set |= std::uint64_t{1} << process.value;
  }
  return set;
}

// Under x86-TSO: whether the process's store buffer takes part, and what a load finds there.
void set_buffered(wire::Gate& gate, const Step& step) {
  gate.in_buffer = step.in_buffer ? 1 : 0;
  if (step.in_buffer && step.found.size() <= sizeof(gate.bytes)) {
    std::ranges::copy(step.found, reinterpret_cast<std::byte*>(gate.bytes));
  }
}

bool is_spinning(const Worker& worker) {
  return worker.gate().spins.load(std::memory_order_acquire) != 0;
}

}  // namespace

Ensemble::Ensemble(Zygote& zygote, std::chrono::milliseconds step_limit, bool shielded)
    : zygote_(zygote), observer_(zygote), step_limit_(step_limit) {
  zygote_.prepare_segment();
  for (std::uint32_t p = 0; p < zygote_.program().processes.size(); ++p) {
    workers_.push_back(zygote_.spawn_together(ProcessId{p}, shielded));
    arrivals_.push_back(Arrival::at_gate);
  }
}

std::string Ensemble::begin(const std::vector<Event>& events) {
  for (std::uint32_t p = 0; p < workers_.size(); ++p) {
    if (std::string wrong = await_gate(ProcessId{p}); !wrong.empty()) {
      return wrong;
    }
  }
  return pass(events);
}

std::string Ensemble::take(const Step& step) {
  if (step.operation.kind == OperationKind::flush) {
    zygote_.write_segment(step.operation.range.offset, step.left);
    return "";
  }
  Worker& worker = *workers_.at(step.process.value);
  const Operation seen = announced(worker.gate(), zygote_.program());
  if (!model::is_same(step.operation, seen)) {
    return fmt::format("{} stood before \"{}\" instead of \"{}\"", name_of(step.process),
                       model::name_of(seen.kind), model::name_of(step.operation.kind));
  }
  worker.gate().preferred = set_of(step.resumed);
  set_buffered(worker.gate(), step);
  worker.resume();
  if (step.waits) {
    arrivals_[step.process.value] = worker.await(step_limit_);
    return arrivals_[step.process.value] == Arrival::asleep
               ? ""
               : fmt::format("{} did not fall asleep", name_of(step.process));
  }
  std::string wrong = await_gate(step.process);
  if (wrong.empty() && is_spinning(worker)) {
    wrong = fmt::format("{} found no unit", name_of(step.process));
  }
  for (const ProcessId resumed : step.resumed) {
    if (wrong.empty()) {
      wrong = await_gate(resumed);
    }
  }
  return wrong.empty() ? pass(step.events) : wrong;
}

// A process that was just let go may still look asleep for a moment.
std::string Ensemble::await_gate(ProcessId process) {
  const auto give_up = std::chrono::steady_clock::now() + std::chrono::seconds(5);
  Arrival& arrival = arrivals_.at(process.value);
  do {
    arrival = workers_.at(process.value)->await(step_limit_);
  } while (arrival == Arrival::asleep && std::chrono::steady_clock::now() < give_up);
  return arrival == Arrival::asleep ? fmt::format("{} was not woken", name_of(process)) : "";
}

std::string Ensemble::pass(const std::vector<Event>& events) {
  for (const Event& event : events) {
    Worker& worker = *workers_.at(event.process.value);
    const Operation seen = announced(worker.gate(), zygote_.program());
    if (arrivals_[event.process.value] != Arrival::at_gate ||
        !model::is_same(event.operation, seen)) {
      return fmt::format("{} came to \"{}\" instead of \"{}\"", name_of(event.process),
                         model::name_of(seen.kind), model::name_of(event.operation.kind));
    }
    worker.gate().answer = identity_of(event.process);
    worker.gate().in_buffer = 0;
    worker.resume();
    if (std::string wrong = await_gate(event.process); !wrong.empty()) {
      return wrong;
    }
  }
  return "";
}

void Ensemble::let_waiters_wait() {
  for (std::uint32_t p = 0; p < workers_.size(); ++p) {
    const OperationKind next = announced(workers_[p]->gate(), zygote_.program()).kind;
    if (arrivals_[p] == Arrival::at_gate &&
        (next == OperationKind::p || next == OperationKind::swait)) {
      let_wait(ProcessId{p});
    }
  }
}

void Ensemble::let_wait(ProcessId process) {
  workers_.at(process.value)->resume();
  arrivals_.at(process.value) = workers_.at(process.value)->await(step_limit_);
}

Standing Ensemble::standing(ProcessId process) {
  const Arrival arrival = arrivals_.at(process.value);
  return {.operation = observer_.operation(*workers_.at(process.value), arrival),
          .asleep = arrival == Arrival::asleep,
          .spins = arrival == Arrival::at_gate && is_spinning(*workers_.at(process.value))};
}

pid_t Ensemble::pid(ProcessId process) const {
  return workers_.at(process.value)->pid();
}

std::string Ensemble::name_of(ProcessId process) const {
  return model::name_of(zygote_.program().processes.at(process.value));
}

}  // namespace harness::live

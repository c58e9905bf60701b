#include "check/holders.hpp"

namespace harness::check {
namespace {

using model::OperationKind;
using model::ProcessId;

void take(Holders& holders, const model::Operation& operation, ProcessId process) {
  for (const model::Demand& demand : operation.demands) {
    holders[demand.semaphore.value][process.value] += demand.amount;
  }
}

// After V on a binary semaphore nobody has its unit, whoever had it and however often V was done.
void give(Holders& holders, const model::Operation& operation, ProcessId process,
          const model::Program& program) {
  for (const model::Demand& demand : operation.demands) {
    auto& units = holders[demand.semaphore.value];
    if (program.semaphores.at(demand.semaphore.value).kind == model::SemaphoreKind::binary) {
      units.clear();
    } else {
      units[process.value] -= demand.amount;
    }
  }
}

}  // namespace

Holders holders_after(const model::Schedule& schedule, const model::Program& program) {
  Holders holders;
  std::map<std::uint32_t, model::Operation> asleep_in;
  for (const model::Step& step : schedule.steps) {
    const OperationKind kind = step.operation.kind;
    if (step.waits) {
      asleep_in[step.process.value] = step.operation;
    } else if (kind == OperationKind::p || kind == OperationKind::swait) {
      take(holders, step.operation, step.process);
    } else if (kind == OperationKind::v || kind == OperationKind::ssignal) {
      give(holders, step.operation, step.process, program);
    }
    for (const ProcessId resumed : step.resumed) {
      take(holders, asleep_in[resumed.value], resumed);
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

}  // namespace harness::check

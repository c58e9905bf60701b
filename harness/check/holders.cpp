#include "check/holders.hpp"

namespace harness::check {
namespace {

using model::OperationKind;
using model::ProcessId;

void take(Holders& holders, const model::Operation& operation, ProcessId process, int sign) {
  for (const model::Demand& demand : operation.demands) {
    holders[demand.semaphore.value][process.value] += sign * demand.amount;
  }
}

}  // namespace

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

}  // namespace harness::check

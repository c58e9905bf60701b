#include "check/rehearsal.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "live/confirmation.hpp"

namespace harness::check {
namespace {

using live::Ensemble;
using live::Standing;
using model::OperationKind;
using model::ProcessId;
using model::Verdict;
using report::Trace;

std::string name_of(const Trace& trace, ProcessId process) {
  return model::name_of(trace.processes.at(process.value));
}

Rehearsal different(std::string difference) { return {"", std::move(difference)}; }

bool waits_on_semaphore(OperationKind kind) {
  return kind == OperationKind::p || kind == OperationKind::swait;
}

Rehearsal all_asleep(Ensemble& ensemble, const Trace& trace) {
  ensemble.let_waiters_wait();
  std::size_t asleep = 0;
  for (const report::Waiting& waiting : trace.waiting) {
    const Standing standing = ensemble.standing(waiting.process);
    if (!waits_on_semaphore(standing.operation.kind)) {
      continue;  // it spins; that is looked at elsewhere
    }
    if (!standing.asleep) {
      return different(fmt::format("{} does not sleep", name_of(trace, waiting.process)));
    }
    ++asleep;
  }
  return {fmt::format("{} of {} processes are asleep in the kernel, and nobody is left to wake them",
                      asleep, trace.processes.size()),
          ""};
}

Rehearsal before_the_clash(Ensemble& ensemble, const Trace& trace) {
  for (const model::Event& event : {trace.schedule.clash->first, trace.schedule.clash->second}) {
    const model::Operation now = ensemble.standing(event.process).operation;
    if (now.kind != event.operation.kind || now.range != event.operation.range) {
      return different(
          fmt::format("{} does not stand before its access", name_of(trace, event.process)));
    }
  }
  return {"both stood before their accesses at the same time", ""};
}

Rehearsal ends_in_fault(Ensemble& ensemble, const Trace& trace) {
  for (std::uint32_t p = 0; p < trace.processes.size(); ++p) {
    const model::Operation operation = ensemble.standing(ProcessId{p}).operation;
    if (model::is_fault(operation.kind)) {
      return {fmt::format("{} came to the same end", name_of(trace, ProcessId{p})), ""};
    }
  }
  return different("no process came to the bad end that was seen before");
}

Rehearsal somebody_spins(Ensemble& ensemble, const Trace& trace) {
  for (const report::Waiting& waiting : trace.waiting) {
    const OperationKind now = ensemble.standing(waiting.process).operation.kind;
    if (waits_on_semaphore(now)) {
      continue;
    }
    if (now != OperationKind::read && now != OperationKind::write &&
        now != OperationKind::identity && !model::is_mark(now)) {
      return different(fmt::format("{} does not spin", name_of(trace, waiting.process)));
    }
  }
  return {"it went round the same loop", ""};
}

Rehearsal end_of(Ensemble& ensemble, const Trace& trace) {
  switch (trace.verdict) {
    case Verdict::deadlock:
    case Verdict::partial_deadlock:
      return all_asleep(ensemble, trace);
    case Verdict::data_race:
      return before_the_clash(ensemble, trace);
    case Verdict::spinning:
      return trace.waiting.empty() ? ends_in_fault(ensemble, trace)
                                   : somebody_spins(ensemble, trace);
    case Verdict::crash:
    case Verdict::misuse:
    case Verdict::unmodelled:
    case Verdict::nondeterministic:
      return ends_in_fault(ensemble, trace);
    default:
      return {"every mark came as foretold", ""};
  }
}

}  // namespace

Rehearsal rehearse(live::Zygote& zygote, const Trace& trace, std::chrono::milliseconds step_limit,
                   const std::function<void(std::size_t)>& watcher) {
  Ensemble ensemble(zygote, step_limit);
  std::string wrong = ensemble.begin(trace.schedule.first);
  const auto& steps = trace.schedule.steps;
  for (std::size_t i = 0; i < steps.size() && wrong.empty(); ++i) {
    wrong = ensemble.take(steps[i]);
    if (watcher && wrong.empty()) {
      watcher(i);
    }
  }
  return wrong.empty() ? end_of(ensemble, trace) : different(wrong);
}

}  // namespace harness::check

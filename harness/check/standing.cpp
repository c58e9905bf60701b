#include "check/standing.hpp"

#include <fmt/format.h>

#include "check/finding.hpp"
#include "check/holders.hpp"
#include "report/words.hpp"

namespace harness::check {
namespace {

using explore::Product;
using model::Operation;
using model::OperationKind;
using model::ProcessId;

bool waits_on_semaphore(OperationKind kind) {
  return kind == OperationKind::p || kind == OperationKind::swait;
}

class Standing {
 public:
  Standing(const model::Schedule& schedule, Product& product, explore::Tuple state,
           const model::Program& program, const Names& names)
      : product_(product),
        state_(state),
        program_(program),
        names_(names),
        holders_(holders_after(schedule, program)) {}

  report::Stand of(ProcessId process) {
    const Operation& operation = product_.operation(state_, process);
    return {
        .text = model::name_of(program_.processes[process.value]) + " " + what(process, operation),
        .place = operation.kind == OperationKind::done ? report::Place{} : names_.place(operation)};
  }

 private:
  std::string what(ProcessId process, const Operation& operation) {
    if (operation.kind == OperationKind::done) {
      return "has returned";
    }
    explore::Steps steps;
    product_.steps_of(process, state_, steps);
    if (!steps.movers.empty()) {
      return could_do(process, operation, explore::Tuple(steps.tuples).first(product_.width()));
    }
    if (waits_on_semaphore(operation.kind)) {
      return fmt::format("{} {}", how_it_waits(process, operation), awaited(process, operation));
    }
    return product_.spins(state_, process)
               ? "goes round a loop that nobody will ever end"
               : "can do nothing more: " + names_.text(operation, program_);
  }

  // Who cannot have all of a set goes to sleep in no queue.
  [[nodiscard]] std::string how_it_waits(ProcessId process, const Operation& operation) const {
    if (operation.kind == OperationKind::swait) {
      return "waits for";
    }
    return product_.busy_waits(state_, process) ? "spins on" : "sleeps on";
  }

  std::string could_do(ProcessId process, const Operation& operation, explore::Tuple next) {
    const model::Step step = product_.explain(state_, next, process);
    // What is looked at is not told beforehand: that is for the student to know.
    const std::string text = "can go on: " + (operation.kind == OperationKind::atomic_store
                                                  ? names_.text(step, program_)
                                                  : names_.text(operation, program_));
    if (step.waits) {
      return fmt::format("{}, but would wait for {}", text, awaited(process, operation));
    }
    return step.resumed.empty() ? text
                                : fmt::format("{}, which lets {} go on", text,
                                              report::names_of(program_.processes, step.resumed));
  }

  // "fork[1], held by philosopher 1".
  std::string awaited(ProcessId process, const Operation& operation) {
    const report::Waiting waiting = waiting_of(process, operation, holders_, program_, names_);
    return waiting.held_by.empty()
               ? waiting.object
               : fmt::format("{}, held by {}", waiting.object,
                             report::names_of(program_.processes, waiting.held_by));
  }

  Product& product_;
  explore::Tuple state_;
  const model::Program& program_;
  const Names& names_;
  Holders holders_;
};

}  // namespace

std::vector<report::Stand> stands_after(const model::Schedule& schedule, Product& product,
                                        explore::Tuple state, const model::Program& program,
                                        const Names& names) {
  Standing standing(schedule, product, state, program, names);
  std::vector<report::Stand> stands;
  for (std::uint32_t p = 0; p < program.processes.size(); ++p) {
    stands.push_back(standing.of(ProcessId{p}));
  }
  return stands;
}

}  // namespace harness::check

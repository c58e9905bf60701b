#include "live/witness.hpp"

#include <fmt/format.h>
#include <string.h>

#include <algorithm>
#include <string>

#include "live/announcement.hpp"

namespace harness::live {
namespace {

using model::Operation;
using model::OperationKind;

std::string signal_name(int signal) {
  const char* const name = sigabbrev_np(signal);
  return name == nullptr ? fmt::format("signal {}", signal) : fmt::format("SIG{}", name);
}

Operation ended(const Worker& worker) {
  if (worker.end_signal() == 0) {
    return {.kind = OperationKind::exited, .detail = "without a word"};
  }
  return {.kind = OperationKind::crashed, .detail = signal_name(worker.end_signal())};
}

// Where a stack that reaches down to `stack_pointer` begins; 0 if it is on none. A role has a stack
// of its own; what runs before the roles has the one that the kernel gave the program.
std::uint64_t top_of_stack(pid_t pid, std::uint64_t stack_pointer) {
  constexpr std::uint64_t top = wire::stack_address + wire::stack_size;
  if (stack_pointer >= wire::stack_address && stack_pointer < top) {
    return top;
  }
  for (const Region& region : private_regions(pid)) {
    if (region.name == "[stack]" && stack_pointer - region.start < region.size) {
      return region.start + region.size;
    }
  }
  return 0;
}

// The innermost part of the stack, from `stack_pointer` up; empty if that is on none.
std::vector<std::byte> stack_of(const Worker& worker, std::uint64_t stack_pointer) {
  const std::uint64_t top = top_of_stack(worker.pid(), stack_pointer);
  if (top == 0) {
    return {};
  }
  std::vector<std::byte> stack(std::min<std::uint64_t>(top - stack_pointer, wire::stack_size));
  const bool got = read_memory(worker.pid(), {stack_pointer, stack.data(), stack.size()});
  return got ? stack : std::vector<std::byte>{};
}

}  // namespace

Witness::Witness(pid_t pid, const model::Program& program)
    : program_(&program), frames_(fmt::format("/proc/{}/exe", pid)) {}

Operation Witness::operation(Worker& worker, Arrival arrival) const {
  switch (arrival) {
    case Arrival::spinning:
      return spun(worker);
    case Arrival::ended:
      return ended(worker);
    case Arrival::at_gate:
    case Arrival::asleep:
      break;
  }
  return at_gate(worker);
}

Operation Witness::spun(Worker& worker) const {
  Operation operation{.kind = OperationKind::spinning};
  if (const auto registers = worker.interrupt()) {
    operation.call_stack = callers(*registers, stack_of(worker, registers->rsp));
  }
  return operation;
}

Operation Witness::at_gate(const Worker& worker) const {
  Operation operation = announced(worker.gate(), *program_);
  const wire::Registers registers = worker.gate().registers;
  operation.call_stack = callers(registers, stack_of(worker, registers.rsp));
  return operation;
}

// An end may come within a library, where there are no frame pointers; the chain of them is
// quicker, and good for all that a student's code does itself.
std::vector<std::uint64_t> Witness::callers(const wire::Registers& registers,
                                            std::span<const std::byte> stack) const {
  std::vector<std::uint64_t> chain = call_stack(registers, stack);
  if (chain.empty()) {
    return chain;
  }
  const bool is_at_gate =
      registers.rip == 0;  // about to return to what the stack pointer points at
  const std::size_t popped = is_at_gate ? sizeof(std::uint64_t) : 0;
  const wire::Registers& r = registers;
  const std::vector<std::uint64_t> exact = frames_.addresses(
      {r.rbx, r.rbp, r.r12, r.r13, r.r14, r.r15, r.rsp + popped, chain.front() - 1},
      stack.subspan(std::min(popped, stack.size())));
  return exact.size() > 1 ? exact : chain;
}

}  // namespace harness::live

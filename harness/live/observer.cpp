#include "live/observer.hpp"

#include <fmt/format.h>
#include <string.h>

#include <algorithm>
#include <vector>

#include "live/announcement.hpp"

namespace harness::live {
namespace {

using learn::Stop;
using model::Operation;
using model::OperationKind;

constexpr std::uint64_t stack_top = wire::stack_address + wire::stack_size;

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

// The part of a role's stack above `stack_pointer`; empty if that is not on it.
std::vector<std::byte> stack_of(const Worker& worker, std::uint64_t stack_pointer) {
  if (stack_pointer < wire::stack_address || stack_pointer >= stack_top) {
    return {};
  }
  std::vector<std::byte> stack(stack_top - stack_pointer);
  const bool got = read_memory(worker.pid(), {stack_pointer, stack.data(), stack.size()});
  return got ? stack : std::vector<std::byte>{};
}

}  // namespace

Observer::Observer(const Zygote& zygote)
    : program_(&zygote.program()),
      memory_(zygote.pid()),
      frames_(fmt::format("/proc/{}/exe", zygote.pid())),
      hash_(XXH3_createState(), XXH3_freeState) {}

Operation Observer::operation(Worker& worker, Arrival arrival) {
  switch (arrival) {
    case Arrival::spinning:
      return spun(worker);
    case Arrival::ended:
      return ended(worker);
    case Arrival::at_gate:
    case Arrival::asleep:
      break;
  }
  return announced_with_callers(worker);
}

Operation Observer::spun(Worker& worker) const {
  Operation operation{.kind = OperationKind::spinning};
  if (const auto registers = worker.interrupt()) {
    operation.call_stack = callers(*registers, stack_of(worker, registers->rsp));
  }
  return operation;
}

Operation Observer::announced_with_callers(const Worker& worker) const {
  Operation operation = announced(worker.gate(), *program_);
  const wire::Registers registers = worker.gate().registers;
  operation.call_stack = callers(registers, stack_of(worker, registers.rsp));
  return operation;
}

// An end may come within a library, where there are no frame pointers; the chain of them is
// quicker, and good for all that a student's code does itself.
std::vector<std::uint64_t> Observer::callers(const wire::Registers& registers,
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

Stop Observer::look(Worker& worker, Arrival arrival, std::span<std::byte> segment) {
  if (arrival == Arrival::at_gate && !model::is_last(announced(worker.gate(), *program_).kind)) {
    return at_gate(worker, segment);
  }
  Stop stop{.fingerprint = {}, .operation = operation(worker, arrival)};
  read_memory(worker.pid(), {wire::segment_address, segment.data(), segment.size()});
  // An end has no future: all ends of one kind, at one place, are one local state.
  XXH3_128bits_reset(hash_.get());
  feed(stop.operation);
  for (const std::uint64_t address : stop.operation.call_stack) {
    XXH3_128bits_update(hash_.get(), &address, sizeof(address));
  }
  const XXH128_hash_t hash = XXH3_128bits_digest(hash_.get());
  stop.fingerprint = {hash.low64, hash.high64};
  return stop;
}

Stop Observer::at_gate(Worker& worker, std::span<std::byte> segment) {
  const wire::Registers registers = worker.gate().registers;
  Stop stop{.fingerprint = {}, .operation = announced(worker.gate(), *program_)};
  if (!memory_.read(worker.pid(), worker.page_map(), registers.rsp, segment)) {
    stop.operation = {.kind = OperationKind::unmodelled,
                      .detail = "it left the stack that its role was given"};
    return stop;
  }
  stop.operation.call_stack = call_stack(registers, memory_.stack());
  stop.fingerprint = fingerprint(stop.operation, registers);
  return stop;
}

learn::Fingerprint Observer::fingerprint(const Operation& operation,
                                         const wire::Registers& registers) {
  XXH3_128bits_reset(hash_.get());
  XXH3_128bits_update(hash_.get(), &registers, sizeof(registers));
  feed(operation);
  memory_.feed(*hash_);
  const XXH128_hash_t hash = XXH3_128bits_digest(hash_.get());
  return {hash.low64, hash.high64};
}

// The operation came in registers that do not survive a call, so it is not in the private memory.
void Observer::feed(const Operation& operation) {
  const auto add = [this](const void* bytes, std::size_t size) {
    XXH3_128bits_update(hash_.get(), bytes, size);
  };
  add(&operation.kind, sizeof(operation.kind));
  add(operation.demands.data(), operation.demands.size() * sizeof(model::Demand));
  add(&operation.range, sizeof(operation.range));
  add(&operation.atomic.function, sizeof(operation.atomic.function));
  add(&operation.atomic.order, sizeof(operation.atomic.order));
  add(&operation.atomic.failure, sizeof(operation.atomic.failure));
  add(&operation.atomic.operand, sizeof(operation.atomic.operand));
  add(&operation.atomic.expected, sizeof(operation.atomic.expected));
  add(operation.mark.name.c_str(), operation.mark.name.size() + 1);
  add(&operation.mark.argument, sizeof(operation.mark.argument));
  add(operation.detail.c_str(), operation.detail.size() + 1);
  add(&operation.address, sizeof(operation.address));
}

}  // namespace harness::live

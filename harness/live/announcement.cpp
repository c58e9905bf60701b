#include "live/announcement.hpp"

#include <fmt/format.h>
#include <signal.h>
#include <sys/syscall.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>

#include "live/filter.hpp"

namespace harness::live {
namespace {

using model::Operation;
using model::OperationKind;
using wire::Stop;

std::string text_of(const char (&bytes)[wire::name_length]) {
  return {bytes, strnlen(bytes, sizeof(bytes))};
}

Operation fault(OperationKind kind, std::string detail, std::uint64_t address = 0) {
  return {.kind = kind, .detail = std::move(detail), .address = address};
}

bool is_plain(const Operation& operation) {
  return operation.demands == std::vector<model::Demand>{{operation.demands[0].semaphore, 1, 1}};
}

Operation on_semaphores(OperationKind kind, const wire::Gate& gate, const model::Program& program) {
  Operation operation{.kind = kind};
  const std::size_t count = gate.demand_count;
  if (count == 0 || count > wire::most_demands) {
    return fault(
        OperationKind::misuse,
        fmt::format("names {} semaphores at once; 1 to {} are allowed", count, wire::most_demands));
  }
  for (const wire::WireDemand& demand : std::span(gate.demands).first(count)) {
    const std::uint64_t offset = demand.address - wire::segment_address;
    const auto found = std::ranges::find(program.semaphores, offset, &model::SemaphoreInfo::offset);
    if (found == program.semaphores.end()) {
      return fault(OperationKind::misuse, "is no semaphore of the shared struct", demand.address);
    }
    if (demand.threshold < 0 || demand.amount < 0) {
      return fault(OperationKind::misuse, "asks for a negative number of units", demand.address);
    }
    const bool is_set = kind == OperationKind::swait || kind == OperationKind::ssignal;
    if (is_set && found->kind != model::SemaphoreKind::record) {
      return fault(OperationKind::misuse,
                   fmt::format("is a semaphore of the {} kind: it has P and V only",
                               model::name_of(found->kind)),
                   demand.address);
    }
    const auto index = static_cast<std::uint32_t>(found - program.semaphores.begin());
    operation.demands.push_back({model::SemaphoreId{index}, demand.threshold, demand.amount});
  }
  if ((kind == OperationKind::p || kind == OperationKind::v) && !is_plain(operation)) {
    return fault(OperationKind::misuse, "is asked for more than one unit by P or V");
  }
  return operation;
}

Operation on_memory(OperationKind kind, const wire::Gate& gate, const model::Program& program) {
  const std::uint64_t offset = gate.address - wire::segment_address;
  const std::uint64_t limit = program.segment.size();
  const bool fits = offset < limit && gate.size > 0 && gate.size <= limit - offset;
  if (!fits || (kind == OperationKind::read && gate.size > sizeof(gate.bytes))) {
    return fault(OperationKind::unmodelled, "touches memory beyond the end of the shared struct",
                 gate.address);
  }
  return {.kind = kind,
          .range = {static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(gate.size)}};
}

// std::memory_order by its number in clang's interface: relaxed, consume, acquire, release,
// acq_rel, seq_cst.
std::optional<model::MemoryOrder> order_of(std::uint32_t number) {
  constexpr std::array orders{model::MemoryOrder::relaxed, model::MemoryOrder::acquire,
                              model::MemoryOrder::acquire, model::MemoryOrder::release,
                              model::MemoryOrder::acq_rel, model::MemoryOrder::seq_cst};
  return number < orders.size() ? std::optional(orders[number]) : std::nullopt;
}

Operation not_the_runtimes() {
  return fault(OperationKind::unmodelled, "a message that is none of the runtime's");
}

Operation fence(const wire::Gate& gate) {
  const auto order = order_of(gate.atomic.order);
  return order ? Operation{.kind = OperationKind::fence, .atomic = {.order = *order}}
               : not_the_runtimes();
}

Operation on_atomic(OperationKind kind, const wire::Gate& gate, const model::Program& program) {
  Operation operation = on_memory(kind, gate, program);
  const wire::AtomicRequest request = gate.atomic;
  const auto order = order_of(request.order);
  const auto failure = order_of(request.failure);
  const bool is_size = gate.size == 1 || gate.size == 2 || gate.size == 4 || gate.size == 8;
  if (operation.kind != kind) {
    return operation;
  }
  if (!order || !failure || !is_size || request.function > wire::AtomicFunction::compare) {
    return not_the_runtimes();
  }
  operation.atomic = {.function = static_cast<model::AtomicFunction>(request.function),
                      .order = *order,
                      .failure = *failure,
                      .operand = request.operand,
                      .expected = request.expected};
  return operation;
}

Operation mark(OperationKind kind, const wire::Gate& gate) {
  return {.kind = kind, .mark = {text_of(gate.name), gate.number}};
}

// What no two runs get the same answer from, asked for without the C library's functions for it.
bool differs_between_runs(long call, const std::string& path) {
  constexpr std::array calls{SYS_clock_gettime, SYS_gettimeofday, SYS_time, SYS_getrandom};
  return std::ranges::find(calls, call) != calls.end() || path == "/dev/urandom" ||
         path == "/dev/random";
}

Operation system_call(const wire::Gate& gate) {
  const std::string path = text_of(gate.name);
  const std::string name = system_call_name(gate.number);
  const std::string what = path.empty() ? name : fmt::format("{} of {}", name, path);
  if (differs_between_runs(gate.number, path)) {
    return fault(OperationKind::refused, path.empty() ? name : path);
  }
  return fault(OperationKind::unmodelled, fmt::format("the system call {}", what));
}

Operation crash(const wire::Gate& gate) {
  const char* const name = sigabbrev_np(static_cast<int>(gate.number));
  const bool on_guard = gate.number == SIGSEGV && gate.address < wire::stack_address &&
                        gate.address >= wire::stack_address - wire::stack_size;
  if (const std::string words = text_of(gate.name); !words.empty()) {
    return fault(OperationKind::crashed, words);
  }
  return fault(OperationKind::crashed,
               on_guard ? "SIGSEGV: its stack is used up (256 KiB)"
                        : fmt::format("SIG{}", name == nullptr ? "?" : name),
               gate.address);
}

}  // namespace

Operation announced(const wire::Gate& gate, const model::Program& program) {
  switch (gate.stop) {
    case Stop::p:
      return on_semaphores(OperationKind::p, gate, program);
    case Stop::v:
      return on_semaphores(OperationKind::v, gate, program);
    case Stop::swait:
      return on_semaphores(OperationKind::swait, gate, program);
    case Stop::ssignal:
      return on_semaphores(OperationKind::ssignal, gate, program);
    case Stop::read:
      return on_memory(OperationKind::read, gate, program);
    case Stop::write:
      return on_memory(OperationKind::write, gate, program);
    case Stop::atomic_load:
      return on_atomic(OperationKind::atomic_load, gate, program);
    case Stop::atomic_store:
      return on_atomic(OperationKind::atomic_store, gate, program);
    case Stop::atomic_update:
      return on_atomic(OperationKind::atomic_update, gate, program);
    case Stop::atomic_compare:
      return on_atomic(OperationKind::atomic_compare, gate, program);
    case Stop::fence:
      return fence(gate);
    case Stop::request:
      return mark(OperationKind::request, gate);
    case Stop::enter:
      return mark(OperationKind::enter, gate);
    case Stop::leave:
      return mark(OperationKind::leave, gate);
    case Stop::note:
      return mark(OperationKind::note, gate);
    case Stop::identity:
      return {.kind = OperationKind::identity};
    case Stop::done:
      return {.kind = OperationKind::done};
    case Stop::exited:
      return fault(OperationKind::exited, fmt::format("exit status {}", gate.number));
    case Stop::crashed:
      return crash(gate);
    case Stop::refused:
      return fault(OperationKind::refused, text_of(gate.name));
    case Stop::unsupported:
      return fault(OperationKind::unmodelled, text_of(gate.name));
    case Stop::system_call:
      return system_call(gate);
    case Stop::unannounced:
      return fault(OperationKind::unmodelled,
                   gate.number != 0 ? "writes to the shared struct unannounced"
                                    : "reads from the shared struct unannounced",
                   gate.address);
    case Stop::misused:
      return fault(OperationKind::misuse, "is used before there are processes");
    case Stop::out_of_memory:
      return fault(OperationKind::crashed, "it has used up its heap (64 MiB)");
  }
  return not_the_runtimes();
}

std::vector<std::uint64_t> call_stack(const wire::Registers& registers,
                                      std::span<const std::byte> stack) {
  constexpr std::size_t deepest = 24;
  std::vector<std::uint64_t> addresses;
  const auto word = [&](std::uint64_t address, std::uint64_t& value) {
    const std::uint64_t at = address - registers.rsp;
    if (at > stack.size() || stack.size() - at < sizeof(value)) {
      return false;
    }
    std::memcpy(&value, &stack[at], sizeof(value));
    return true;
  };
  std::uint64_t value = 0;
  if (registers.rip != 0) {
    addresses.push_back(registers.rip + 1);  // readers of return addresses take one off
  } else if (word(registers.rsp, value)) {
    addresses.push_back(value);
  }
  std::uint64_t frame = registers.rbp;
  while (addresses.size() < deepest && word(frame + sizeof(value), value) && value != 0) {
    if (value != addresses.back()) {
      addresses.push_back(value);
    }
    std::uint64_t outer = 0;
    if (!word(frame, outer) || outer <= frame) {
      break;
    }
    frame = outer;
  }
  return addresses;
}

}  // namespace harness::live

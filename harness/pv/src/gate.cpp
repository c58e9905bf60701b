#include "gate.hpp"

#include <cstring>

#include "atomic_request.hpp"
#include "double_up.hpp"
#include "futex.hpp"
#include "runtime.hpp"
#include "shield.hpp"

// The C library's memcpy; calls by its plain name are announced, as the exercise's are.
extern "C" void* __real_memcpy(void* to, const void* from, std::size_t size);

namespace pv::gate {
namespace {

using harness::wire::AtomicRequest;
using harness::wire::turn_checker;
using harness::wire::turn_process;
using harness::wire::WireDemand;

void publish_demands(Gate& gate, Stop stop, std::uint64_t a, std::uint64_t b) {
  if (stop == Stop::p || stop == Stop::v) {
    gate.demands[0] = {a, 1, 1};
    gate.demand_count = 1;
    return;
  }
  const auto count = b < harness::wire::most_demands ? b : harness::wire::most_demands;
  memcpy(gate.demands, reinterpret_cast<const void*>(a), count * sizeof(WireDemand));
  gate.demand_count = static_cast<std::uint32_t>(b);  // too many are none of our business
}

void publish(Gate& gate, Stop stop, std::uint64_t a, std::uint64_t b) {
  switch (stop) {
    case Stop::p:
    case Stop::v:
    case Stop::swait:
    case Stop::ssignal:
      publish_demands(gate, stop, a, b);
      break;
    case Stop::read:
    case Stop::write:
    case Stop::atomic_load:
    case Stop::atomic_store:
    case Stop::atomic_update:
    case Stop::atomic_compare:
      gate.address = a;
      gate.size = b;
      break;
    default:
      gate.number = static_cast<std::int64_t>(b);
      break;
  }
}

void await_turn(Gate& gate) {
  while (gate.turn.load(std::memory_order_acquire) == turn_checker) {
    futex_wait(gate.turn, turn_checker);
  }
}

void give_turn(Gate& gate) {
  gate.turn.store(turn_checker, std::memory_order_release);
  futex_wake(gate.turn, 1);
}

bool is_atomic(Stop stop) {
  return stop == Stop::atomic_load || stop == Stop::atomic_store || stop == Stop::atomic_update ||
         stop == Stop::atomic_compare;
}

bool loads(Stop stop) {
  return stop == Stop::read || (is_atomic(stop) && stop != Stop::atomic_store);
}

void hand_over(Gate& gate) {
  give_turn(gate);
  await_turn(gate);
  while (gate.order == harness::wire::Order::double_up) {
    double_up(gate);
    await_turn(gate);
  }
}

}  // namespace

// The rest of pv_gate, free to use registers and the stack below its caller's frame.
extern "C" long pv_gate_in_registers(Stop stop, std::uint64_t a, std::uint64_t b,
                                     const char* name) {
  const shield::Lowered lowered;  // for the checker as well, which may look at the segment
  Gate& gate = page();
  gate.stop = stop;
  gate.name[0] = 0;
  if (name != nullptr) {
    strncpy(gate.name, name, harness::wire::name_length - 1);
    gate.name[harness::wire::name_length - 1] = 0;
  }
  publish(gate, stop, a, b);
  const AtomicRequest request = gate.atomic;  // the page of a copy of this process is another one
  hand_over(gate);
  Gate& own = page();
  own.stop = stop;  // on the page of a copy there is nothing yet
  publish(own, stop, a, b);
  if (loads(stop) && runtime::mode == harness::wire::Mode::learn) {
    __real_memcpy(reinterpret_cast<void*>(a), own.bytes, b);  // what the load is to see
  }
  if (is_atomic(stop) && own.in_buffer != 0) {
    std::uint64_t value = 0;
    __real_memcpy(&value, own.bytes, b < sizeof(value) ? b : sizeof(value));
    return static_cast<long>(stop == Stop::atomic_store ? request.operand : value);
  }
  return is_atomic(stop) ? static_cast<long>(atomics::carry_out(a, b, request)) : own.answer;
}

// Callee-saved registers hold the caller's variables; they are part of its local state.
[[gnu::naked]] long pv_gate(Stop /*stop*/, std::uint64_t /*a*/, std::uint64_t /*b*/,
                            const char* /*name*/) {
  asm volatile(
      "movabs %0, %%rax\n"
      "mov %%rbx, %c1(%%rax)\n"
      "mov %%rbp, %c2(%%rax)\n"
      "mov %%r12, %c3(%%rax)\n"
      "mov %%r13, %c4(%%rax)\n"
      "mov %%r14, %c5(%%rax)\n"
      "mov %%r15, %c6(%%rax)\n"
      "mov %%rsp, %c7(%%rax)\n"
      "movq $0, %c8(%%rax)\n"
      "stmxcsr %c9(%%rax)\n"
      "fnstcw %c10(%%rax)\n"
      "jmp pv_gate_in_registers\n"
      :
      : "i"(harness::wire::gate_address), "i"(offsetof(Gate, registers.rbx)),
        "i"(offsetof(Gate, registers.rbp)), "i"(offsetof(Gate, registers.r12)),
        "i"(offsetof(Gate, registers.r13)), "i"(offsetof(Gate, registers.r14)),
        "i"(offsetof(Gate, registers.r15)), "i"(offsetof(Gate, registers.rsp)),
        "i"(offsetof(Gate, registers.rip)), "i"(offsetof(Gate, registers.mxcsr)),
        "i"(offsetof(Gate, registers.x87)));
}

void stop_for_ever(Stop stop, std::uint64_t number, const char* name) {
  while (true) {
    pv_gate(stop, 0, number, name);
  }
}

void hand_over_for_ever() {
  shield::lower();
  while (true) {
    hand_over(page());
  }
}

}  // namespace pv::gate

#include "double_up.hpp"

#include <sched.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>

#include "futex.hpp"

namespace pv::gate {
namespace {

namespace wire = harness::wire;

// A system call that leaves errno, private memory of the process, alone.
long raw_call(long number, long a = 0, long b = 0, long c = 0, long d = 0, long e = 0, long f = 0) {
  register long fourth asm("r10") = d;
  register long fifth asm("r8") = e;
  register long sixth asm("r9") = f;
  asm volatile("syscall"
               : "+a"(number)
               : "D"(a), "S"(b), "d"(c), "r"(fourth), "r"(fifth), "r"(sixth)
               : "rcx", "r11", "memory");
  return number;
}

// The system call filter lets exactly these three pass.
void settle_at(std::uint32_t slot, std::int32_t checker) {
  raw_call(SYS_prctl, PR_SET_PDEATHSIG, SIGKILL);
  if (raw_call(SYS_getppid) != checker) {
    __builtin_trap();  // it died before we could ask to die with it
  }
  const long got = raw_call(SYS_mmap, static_cast<long>(wire::gate_address), wire::page_size,
                            PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, wire::file_wire,
                            static_cast<long>(wire::page_size * (1 + slot)));
  if (got != static_cast<long>(wire::gate_address)) {
    __builtin_trap();
  }
}

}  // namespace

void double_up(wire::Gate& gate) {
  const std::uint32_t slot = gate.slot;
  const std::int32_t checker = gate.checker;
  const long pid = raw_call(SYS_clone, CLONE_PARENT | SIGCHLD);
  if (pid == 0) {
    settle_at(slot, checker);
    return;
  }
  gate.answer = pid;
  gate.order = wire::Order::go_on;
  gate.turn.store(wire::turn_checker, std::memory_order_release);
  futex_wake(gate.turn, 1);
}

}  // namespace pv::gate

#include "child.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "faults.hpp"
#include "filter.hpp"
#include "gate.hpp"
#include "real_semaphore.hpp"
#include "runtime.hpp"
#include "shield.hpp"

namespace pv::controlled {
namespace {

namespace wire = harness::wire;

void* at(std::uintptr_t address) {
  return reinterpret_cast<void*>(address);
}

[[noreturn]] void give_up() {
  __builtin_trap();
}  // the checker sees the signal

void map_fixed(std::uintptr_t address, std::size_t size, int flags, int file, std::size_t offset) {
  void* const got = mmap(at(address), size, PROT_READ | PROT_WRITE, flags | MAP_FIXED, file,
                         static_cast<off_t>(offset));
  if (got == MAP_FAILED) {
    give_up();
  }
}

void map_pages(const wire::Birth& birth, std::size_t shared_size) {
  map_fixed(wire::gate_address, wire::page_size, MAP_SHARED, wire::file_wire,
            wire::page_size * (1 + birth.slot));
  const std::size_t size = (shared_size + wire::page_size - 1) & ~(wire::page_size - 1);
  if (birth.mode == wire::Mode::confirm) {
    map_fixed(wire::segment_address, size, MAP_SHARED, wire::file_live, 0);
    map_fixed(wire::board_address, wire::board_limit, MAP_SHARED, wire::file_live,
              wire::segment_limit);
  } else {
    map_fixed(wire::segment_address, size, MAP_PRIVATE, wire::file_fill, birth.pattern * size);
  }
}

void announce_sleep() {
  gate::page().asleep.store(1, std::memory_order_release);
}
void announce_waking() {
  gate::page().asleep.store(0, std::memory_order_release);
}

// A process that spins goes round its loop once each time it is told to go on.
void announce_again(detail::AnySemaphore& semaphore) {
  gate::page().spins.store(1, std::memory_order_release);
  gate::pv_gate(gate::Stop::p, reinterpret_cast<std::uint64_t>(&semaphore), 1, nullptr);
  gate::page().spins.store(0, std::memory_order_release);
}

struct Start {
  void (*call)(detail::RoleFunction run, void* shared, int index);
  detail::RoleFunction run;
  int index;
};

// The bottom frame of a role's stack.
extern "C" void pv_run_role(void (*call)(detail::RoleFunction, void*, int),
                            detail::RoleFunction run, int index) {
  call(run, at(wire::segment_address), index);
  gate::stop_for_ever(gate::Stop::done, 0, nullptr);
}

// Leaves this stack for the role's, with nothing in the registers that differs between processes.
[[noreturn]] void switch_stack(const Start& start) {
  asm volatile(
      "mov %0, %%rsp\n"
      "xor %%ebp, %%ebp\n"
      "xor %%ebx, %%ebx\n"
      "xor %%r12d, %%r12d\n"
      "xor %%r13d, %%r13d\n"
      "xor %%r14d, %%r14d\n"
      "xor %%r15d, %%r15d\n"
      "push %%rbp\n"
      "jmp pv_run_role\n"
      :
      : "r"(wire::stack_address + wire::stack_size), "D"(start.call), "S"(start.run),
        "d"(start.index)
      : "memory");
  __builtin_unreachable();
}

}  // namespace

void map_role_stack() {
  map_fixed(wire::stack_address, wire::stack_size, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
}

void become_process(const detail::AnyProgram& program, const wire::Birth& birth, int checker) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (syscall(SYS_getppid) != checker) {  // getppid() has an answer of its own under the checker
    give_up();                            // it died before we could ask to die with it
  }
  map_pages(birth, program.shared_size);
  // What a process does not write stays the zygote's page, and need not be looked at.
  if (birth.mode == wire::Mode::confirm) {
    runtime::mode = birth.mode;
    runtime::self = static_cast<int>(birth.number);
    real::before_sleep = announce_sleep;
    real::after_sleep = announce_waking;
    real::instead_of_looking = announce_again;
  }
  const Start start{program.call, program.roles[birth.role].run, static_cast<int>(birth.index)};
  faults::forbid_time_stamps();
  munmap(at(wire::control_address), wire::page_size);
  shield::raise_first();
  if (!filter::of_processes.install()) {
    give_up();
  }
  switch_stack(start);
}

}  // namespace pv::controlled

#include "shield.hpp"

#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "gate.hpp"
#include "runtime.hpp"

namespace pv::shield {
namespace {

namespace wire = harness::wire;
using wire::Shield;

constexpr greg_t trap_flag = 0x100;  // of the processor: stops behind each instruction

bool is_checked() {
  return runtime::mode == wire::Mode::learn || runtime::mode == wire::Mode::confirm;
}

void set(Shield shield) {
  // All of it: the pages behind its end are not mapped, but those before are then done.
  syscall(SYS_mprotect, wire::segment_address, gate::page().segment_size,
          shield == Shield::up ? PROT_NONE : PROT_READ | PROT_WRITE);
  gate::page().shield = shield;
}

// Clears what the runtime's calls have left on the stack below the frames in use. A later frame of
// the exercise lies there, and what it never sets is part of its local state: it must not tell
// whether the shield was at work.
[[gnu::noinline]] void scrub() {
  std::array<char, 512> dead;
  std::fill(dead.begin(), dead.end(), '\0');
  asm volatile("" : : "r"(dead.data()) : "memory");  // as if somebody read it
}

// Whether what is touched was announced last. (Clang leaves an atomic load where it was, behind the
// call that stands for it; nothing is done with what it finds.)
bool is_announced(std::uint64_t address) {
  const gate::Gate& gate = gate::page();
  const bool is_access = gate.stop == gate::Stop::read || gate.stop == gate::Stop::write ||
                         gate.stop == gate::Stop::atomic_load;
  return is_access && address - gate.address < gate.size;
}

}  // namespace

Lowered::Lowered() : was_up_(is_checked() && gate::page().shield == Shield::up) {
  if (was_up_) {
    set(Shield::down);
  }
}

Lowered::~Lowered() {
  if (was_up_) {
    set(Shield::up);
  }
  if (is_checked()) {
    was_up_ = false;
    scrub();
  }
}

void raise_first() {
  if (gate::page().shield == Shield::down) {
    set(Shield::up);
  }
}

void lower() {
  if (is_checked() && gate::page().shield == Shield::up) {
    set(Shield::down);
  }
}

Fault on_signal(int signal, const siginfo_t& info, ucontext_t& context) {
  if (!is_checked() || gate::page().shield == Shield::none) {
    return Fault::foreign;
  }
  greg_t& flags = context.uc_mcontext.gregs[REG_EFL];
  if (signal == SIGTRAP && (flags & trap_flag) != 0 && gate::page().shield == Shield::down) {
    flags &= ~trap_flag;
    set(Shield::up);
    return Fault::let_through;
  }
  const auto address = reinterpret_cast<std::uint64_t>(info.si_addr);
  if (signal != SIGSEGV || gate::page().shield != Shield::up ||
      address - wire::segment_address >= gate::page().segment_size) {
    return Fault::foreign;
  }
  if (!is_announced(address)) {
    return Fault::unannounced;
  }
  set(Shield::down);
  flags |= trap_flag;
  return Fault::let_through;
}

}  // namespace pv::shield

#include "faults.hpp"

#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <ucontext.h>

#include <cstring>
#include <initializer_list>

#include "gate.hpp"
#include "kernel_pages.hpp"
#include "shield.hpp"

// Defined by the linker, where the exercise's own code may contain the instruction.
extern "C" [[gnu::weak]] const char pv_reads_time_stamps;

namespace pv::faults {
namespace {

using gate::Stop;

// Where the signal came up: a breakpoint (CC) is behind us when it is told of.
std::uint64_t place_of(int signal, const ucontext_t& context) {
  const auto at = static_cast<std::uint64_t>(context.uc_mcontext.gregs[REG_RIP]);
  return signal == SIGTRAP ? at - 1 : at;
}

void publish_registers(int signal, const ucontext_t& context) {
  const greg_t* r = context.uc_mcontext.gregs;
  const auto at = [r](int name) { return static_cast<std::uint64_t>(r[name]); };
  gate::page().registers = {at(REG_RBX), at(REG_RBP),
                            at(REG_R12), at(REG_R13),
                            at(REG_R14), at(REG_R15),
                            at(REG_RSP), place_of(signal, context),
                            0,           0};
}

// rdtsc is 0F 31, rdtscp 0F 01 F9.
bool reads_time_stamp(const ucontext_t& context) {
  const auto* code = reinterpret_cast<const unsigned char*>(context.uc_mcontext.gregs[REG_RIP]);
  return code[0] == 0x0f && (code[1] == 0x31 || (code[1] == 0x01 && code[2] == 0xf9));
}

// The file a refused system call was to open, so that it can be told.
void publish_path(const ucontext_t& context, int call) {
  const greg_t* r = context.uc_mcontext.gregs;
  const greg_t path = call == SYS_open ? r[REG_RDI] : r[REG_RSI];
  if (call == SYS_open || call == SYS_openat) {
    strncpy(gate::page().name, reinterpret_cast<const char*>(path), harness::wire::name_length - 1);
  }
}

void on_fatal_signal(int signal, siginfo_t* info, void* context_pointer) {
  auto& context = *static_cast<ucontext_t*>(context_pointer);
  const shield::Fault fault = shield::on_signal(signal, *info, context);
  if (fault == shield::Fault::let_through) {
    return;
  }
  gate::Gate& gate = gate::page();
  publish_registers(signal, context);
  gate.name[0] = 0;
  gate.number = signal;
  gate.address = reinterpret_cast<std::uint64_t>(info->si_addr);
  gate.stop = Stop::crashed;
  if (fault == shield::Fault::unannounced) {
    constexpr greg_t write_fault = 2;
    gate.stop = Stop::unannounced;
    gate.number = (context.uc_mcontext.gregs[REG_ERR] & write_fault) != 0 ? 1 : 0;
  } else if (signal == SIGSYS) {
    gate.stop = Stop::system_call;
    gate.number = info->si_syscall;
    publish_path(context, info->si_syscall);
  } else if (signal == SIGSEGV && info->si_code == SI_KERNEL && reads_time_stamp(context)) {
    gate.stop = Stop::refused;
    strcpy(gate.name, "the processor's time stamp counter");
  } else if (kernel_pages::were_at(gate.address)) {
    gate.stop = Stop::refused;
    strcpy(gate.name, "the time or the processor's number");
  }
  gate::hand_over_for_ever();
}

}  // namespace

void install_handlers() {
  namespace wire = harness::wire;
  stack_t stack = {};
  stack.ss_size = wire::handler_stack_size;
  stack.ss_sp =
      mmap(reinterpret_cast<void*>(wire::handler_stack_address), stack.ss_size,
           PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0);
  sigaltstack(&stack, nullptr);

  struct sigaction action = {};
  action.sa_sigaction = on_fatal_signal;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  for (const int signal : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGTRAP, SIGSYS}) {
    sigaction(signal, &action, nullptr);
  }
}

void forbid_time_stamps() {
  if (&pv_reads_time_stamps != nullptr) {
    prctl(PR_SET_TSC, PR_TSC_SIGSEGV);
  }
}

}  // namespace pv::faults

#include "live/filter.hpp"

#include <fmt/format.h>
#include <sched.h>
#include <seccomp.h>
#include <signal.h>
#include <sys/prctl.h>

#include <cstdlib>
#include <memory>

#include "model/failure.hpp"
#include "wire/gate.hpp"

namespace harness::live {
namespace {

void allow(scmp_filter_ctx filter, int call) {
  if (seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0) != 0) {
    throw model::Failure("cannot build the system call filter (libseccomp)");
  }
}

// A futex may be used on the pages of the gate and of the real semaphores only.
void allow_our_futexes(scmp_filter_ctx filter) {
  // Their addresses are multiples of their sizes, so a mask tells.
  const auto in_block = [&](std::uint64_t start, std::uint64_t size) {
    const scmp_arg_cmp word{0, SCMP_CMP_MASKED_EQ, ~(size - 1), start};
    return seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, SCMP_SYS(futex), 1, &word);
  };
  if (in_block(wire::gate_address, wire::page_size) != 0 ||
      in_block(wire::board_address, wire::board_limit) != 0) {
    throw model::Failure("cannot build the system call filter (libseccomp)");
  }
}

// A process at its gate may make a copy of itself when it is told to; fork() asks for other flags.
void allow_doubling_up(scmp_filter_ctx filter) {
  constexpr scmp_datum_t copy = CLONE_PARENT | SIGCHLD;
  const scmp_arg_cmp flags{0, SCMP_CMP_EQ, copy, 0};
  const scmp_arg_cmp to_die_with_us[] = {{0, SCMP_CMP_EQ, PR_SET_PDEATHSIG, 0},
                                         {1, SCMP_CMP_EQ, SIGKILL, 0}};
  const scmp_arg_cmp its_gate[] = {{0, SCMP_CMP_EQ, wire::gate_address, 0},
                                   {4, SCMP_CMP_EQ, wire::file_wire, 0}};
  if (seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, SCMP_SYS(clone), 1, &flags) != 0 ||
      seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, SCMP_SYS(prctl), 2, to_die_with_us) != 0 ||
      seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, SCMP_SYS(mmap), 2, its_gate) != 0) {
    throw model::Failure("cannot build the system call filter (libseccomp)");
  }
  allow(filter, SCMP_SYS(getppid));
}

}  // namespace

File system_call_filter() {
  const std::unique_ptr<void, void (*)(void*)> filter(seccomp_init(SCMP_ACT_TRAP), seccomp_release);
  if (filter == nullptr) {
    throw model::Failure("cannot build the system call filter (libseccomp)");
  }
  allow_our_futexes(filter.get());
  allow_doubling_up(filter.get());
  for (const int call : {SCMP_SYS(write), SCMP_SYS(writev), SCMP_SYS(fstat), SCMP_SYS(newfstatat),
                         SCMP_SYS(rt_sigreturn), SCMP_SYS(exit_group), SCMP_SYS(sched_yield)}) {
    allow(filter.get(), call);
  }
  File file = memory_file("system call filter", 0);
  if (seccomp_export_bpf(filter.get(), file.get()) != 0) {
    throw model::Failure("cannot write the system call filter (libseccomp)");
  }
  return file;
}

std::string system_call_name(long number) {
  const std::unique_ptr<char, void (*)(void*)> name(
      seccomp_syscall_resolve_num_arch(SCMP_ARCH_NATIVE, static_cast<int>(number)), std::free);
  return name == nullptr ? fmt::format("system call {}", number) : std::string(name.get());
}

}  // namespace harness::live

#include "live/filter.hpp"

#include <fmt/format.h>
#include <linux/futex.h>
#include <sched.h>
#include <seccomp.h>
#include <signal.h>
#include <sys/prctl.h>

#include <cstdint>
#include <cstdlib>
#include <initializer_list>
#include <memory>

#include "model/failure.hpp"
#include "wire/gate.hpp"

namespace harness::live {
namespace {

using Arguments = std::initializer_list<scmp_arg_cmp>;

// What becomes of system calls: the same of all but those with a rule of their own.
class Filter {
 public:
  explicit Filter(std::uint32_t otherwise) : filter_(seccomp_init(otherwise), seccomp_release) {
    require(filter_ != nullptr);
  }

  // A call, with these arguments.
  void allow(int call, Arguments arguments = {}) { rule(SCMP_ACT_ALLOW, call, arguments); }
  void trap(int call, Arguments arguments = {}) { rule(SCMP_ACT_TRAP, call, arguments); }

  [[nodiscard]] File file() const {
    File file = memory_file("system call filter", 0);
    require(seccomp_export_bpf(filter_.get(), file.get()) == 0);
    return file;
  }

 private:
  void rule(std::uint32_t action, int call, Arguments arguments) {
    require(seccomp_rule_add_array(filter_.get(), action, call,
                                   static_cast<unsigned>(arguments.size()),
                                   arguments.begin()) == 0);
  }

  static void require(bool done) {
    if (!done) {
      throw model::Failure("cannot build the system call filter (libseccomp)");
    }
  }

  std::unique_ptr<void, void (*)(void*)> filter_;
};

scmp_arg_cmp argument(unsigned index, scmp_datum_t value) {
  return {index, SCMP_CMP_EQ, value, 0};
}

scmp_arg_cmp argument_other_than(unsigned index, scmp_datum_t value) {
  return {index, SCMP_CMP_NE, value, 0};
}

// Anything from `start` on; a multiple of `size`, so that a mask tells.
scmp_arg_cmp address_in(std::uint64_t start, std::uint64_t size) {
  return {0, SCMP_CMP_MASKED_EQ, ~(size - 1), start};
}

// A process at its gate may make a copy of itself when it is told to; fork() asks for other flags.
void allow_doubling_up(Filter& filter) {
  filter.allow(SCMP_SYS(clone), {argument(0, CLONE_PARENT | SIGCHLD)});
  filter.allow(SCMP_SYS(prctl), {argument(0, PR_SET_PDEATHSIG), argument(1, SIGKILL)});
  filter.allow(SCMP_SYS(mmap), {argument(0, wire::gate_address), argument(4, wire::file_wire)});
  filter.allow(SCMP_SYS(getppid));
}

void allow_what_processes_may(Filter& filter) {
  filter.allow(SCMP_SYS(futex), {address_in(wire::gate_address, wire::page_size)});
  filter.allow(SCMP_SYS(futex), {address_in(wire::board_address, wire::board_limit)});
  filter.allow(SCMP_SYS(mprotect), {argument(0, wire::segment_address)});
  allow_doubling_up(filter);
  for (const scmp_datum_t stream : {1U, 2U}) {  // they lead nowhere
    filter.allow(SCMP_SYS(write), {argument(0, stream)});
    filter.allow(SCMP_SYS(writev), {argument(0, stream)});
  }
  for (const int call : {SCMP_SYS(fstat), SCMP_SYS(newfstatat), SCMP_SYS(rt_sigreturn),
                         SCMP_SYS(exit_group), SCMP_SYS(sched_yield)}) {
    filter.allow(call);
  }
}

// Its pages, those of a process to be, and those of a confirmation.
void allow_mapping(Filter& filter) {
  for (const std::uint64_t address :
       {wire::heap_address, wire::stack_address, wire::segment_address, wire::board_address}) {
    filter.allow(SCMP_SYS(mmap), {argument(0, address)});
  }
  filter.allow(SCMP_SYS(mmap), {argument(0, 0), argument(4, wire::file_live)});
  filter.allow(SCMP_SYS(munmap), {argument(1, wire::segment_limit + wire::board_limit)});
  filter.allow(SCMP_SYS(munmap), {argument(0, wire::gate_address)});
  filter.allow(SCMP_SYS(munmap), {argument(0, wire::control_address)});
}

}  // namespace

File filter_of_setup() {
  Filter filter(SCMP_ACT_TRAP);
  allow_what_processes_may(filter);
  allow_mapping(filter);
  filter.allow(SCMP_SYS(futex), {address_in(wire::control_address, wire::page_size)});
  // The library's initialisers wake whoever waits for them, which is nobody yet.
  filter.allow(SCMP_SYS(futex), {argument(1, FUTEX_WAKE | FUTEX_PRIVATE_FLAG)});
  filter.allow(SCMP_SYS(prctl), {argument(0, PR_SET_TSC)});
  filter.allow(SCMP_SYS(prctl), {argument(0, PR_SET_NO_NEW_PRIVS)});
  filter.allow(SCMP_SYS(prctl), {argument(0, PR_SET_SECCOMP)});
  return filter.file();
}

File filter_of_processes() {
  Filter filter(SCMP_ACT_ALLOW);
  filter.trap(SCMP_SYS(mmap), {argument_other_than(0, wire::gate_address)});
  filter.trap(SCMP_SYS(munmap));
  filter.trap(SCMP_SYS(futex), {address_in(wire::control_address, wire::page_size)});
  filter.trap(SCMP_SYS(futex), {argument(1, FUTEX_WAKE | FUTEX_PRIVATE_FLAG)});
  filter.trap(SCMP_SYS(prctl), {argument_other_than(0, PR_SET_PDEATHSIG)});
  return filter.file();
}

std::string system_call_name(long number) {
  const std::unique_ptr<char, void (*)(void*)> name(
      seccomp_syscall_resolve_num_arch(SCMP_ARCH_NATIVE, static_cast<int>(number)), std::free);
  return name == nullptr ? fmt::format("system call {}", number) : std::string(name.get());
}

}  // namespace harness::live

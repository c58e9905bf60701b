#include "controlled.hpp"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cstring>

#include "board.hpp"
#include "child.hpp"
#include "futex.hpp"
#include "gate.hpp"
#include "runtime.hpp"
#include "setup.hpp"

// The C library's memcpy. One by its plain name would be announced, by the zygote, which has no
// gate.
extern "C" void* __real_memcpy(void* to, const void* from, std::size_t size);

namespace pv::controlled {
namespace {

namespace wire = harness::wire;

int checker = 0;  // its process number

wire::Control& control() {
  return *reinterpret_cast<wire::Control*>(wire::control_address);
}

void* map_shared(std::uintptr_t address, std::size_t size, int file, std::size_t offset) {
  return mmap(reinterpret_cast<void*>(address), size, PROT_READ | PROT_WRITE,
              MAP_SHARED | MAP_FIXED_NOREPLACE, file, static_cast<off_t>(offset));
}

std::size_t whole_pages(std::size_t size) {
  return (size + wire::page_size - 1) & ~(wire::page_size - 1);
}

void hand_over() {
  control().turn.store(wire::turn_checker, std::memory_order_release);
  futex_wake(control().turn, 1);
}

void await_command() {
  while (control().turn.load(std::memory_order_acquire) == wire::turn_checker) {
    futex_wait(control().turn, wire::turn_checker);
  }
}

void write_down(const char* sentence) {
  snprintf(control().error, sizeof(control().error), "%s", sentence);
}

int refuse_to_start(const char* why) {
  write_down(why);
  hand_over();
  return 2;
}

// "const char *pv::detail::type_text() [Shared = Table]" -> "Table"
void copy_type_name(const char* text) {
  const char* const start = strstr(text, "Shared = ");
  const char* const name = start == nullptr ? text : start + strlen("Shared = ");
  const std::size_t length = strcspn(name, "]");
  const std::size_t most = sizeof(control().segment_type) - 1;
  memcpy(control().segment_type, name, length < most ? length : most);
}

// Null, or why the wished numbers of processes cannot be had.
const char* apply_wishes(const detail::AnyProgram& program) {
  static char why[256];
  for (std::size_t i = 0; i < program.role_count; ++i) {
    runtime::set_processes(program, static_cast<int>(i), program.roles[i].processes);
  }
  for (std::uint32_t w = 0; w < control().wish_count; ++w) {
    const wire::WireRole& wish = control().wishes[w];
    const bool is_only_role = wish.name[0] == 0 && program.role_count == 1;
    const int role = is_only_role ? 0 : runtime::role_named(program, wish.name);
    if (role < 0 && wish.name[0] == 0) {
      snprintf(why, sizeof(why),
               "it has several roles, the first is \"%s\"; say of which there are "
               "to be %u",
               program.roles[0].name, wish.processes);
      return why;
    }
    if (role < 0) {
      snprintf(why, sizeof(why), "it has no role \"%s\"; its first role is \"%s\"", wish.name,
               program.roles[0].name);
      return why;
    }
    if (wish.processes == 0 ||
        wish.processes > static_cast<std::uint32_t>(program.roles[role].most)) {
      snprintf(why, sizeof(why), "role \"%s\" can have 1 to %d processes, not %u",
               program.roles[role].name, program.roles[role].most, wish.processes);
      return why;
    }
    runtime::set_processes(program, role, static_cast<int>(wish.processes));
  }
  return nullptr;
}

void describe_program(const detail::AnyProgram& program) {
  control().role_count = static_cast<std::uint32_t>(program.role_count);
  for (std::size_t i = 0; i < program.role_count; ++i) {
    wire::WireRole& role = control().roles[i];
    snprintf(role.name, sizeof(role.name), "%s", program.roles[i].name);
    role.processes = static_cast<std::uint32_t>(runtime::processes_of(static_cast<int>(i)));
    role.most = static_cast<std::uint32_t>(program.roles[i].most);
  }
  control().segment_size = program.shared_size;
  copy_type_name(program.shared_type);
}

// The segment of a confirmation: as constructed, and behind it the board of the real semaphores.
void prepare_live_segment() {
  const std::size_t size = whole_pages(control().segment_size);
  void* const live = mmap(nullptr, wire::segment_limit + wire::board_limit, PROT_READ | PROT_WRITE,
                          MAP_SHARED, wire::file_live, 0);
  if (live == MAP_FAILED) {
    control().pid = -errno;
    return;
  }
  __real_memcpy(live, reinterpret_cast<const void*>(wire::segment_address), size);
  char* const board_at = static_cast<char*>(live) + wire::segment_limit;
  memset(board_at, 0, sizeof(Board));
  initialize(*reinterpret_cast<Board*>(board_at));
  munmap(live, wire::segment_limit + wire::board_limit);
  control().pid = 0;
}

// A child of the checker, not ours: it is the checker that waits for it and that it dies with.
void spawn(const detail::AnyProgram& program) {
  const wire::Birth birth = control().birth;  // once we answer, the checker may ask for the next
  const long pid = syscall(SYS_clone, CLONE_PARENT | SIGCHLD, 0, 0, 0, 0);
  if (pid == 0) {
    become_process(program, birth, checker);
  }
  control().pid = pid > 0 ? static_cast<std::int32_t>(pid) : -errno;
}

int obey(const detail::AnyProgram& program) {
  while (true) {
    await_command();
    switch (control().command) {
      case wire::Command::prepare:
        prepare_live_segment();
        break;
      case wire::Command::spawn:
        spawn(program);
        break;
      case wire::Command::quit:
        return 0;
    }
    hand_over();
  }
}

}  // namespace

void mark(wire::Stop kind, const char* name, long argument) {
  gate::pv_gate(kind, 0, static_cast<std::uint64_t>(argument), name);
}

int serve(const detail::AnyProgram& program) {
  checker = static_cast<int>(syscall(SYS_getppid));
  if (const char* const why = setup::failure(); why != nullptr) {
    return refuse_to_start(why);
  }
  if (control().protocol != wire::protocol) {
    return refuse_to_start("it was built for another version of the checker; build it again");
  }
  if (program.shared_size > wire::segment_limit) {
    return refuse_to_start("its shared struct is larger than 1 MiB");
  }
  if (map_shared(wire::segment_address, whole_pages(program.shared_size), wire::file_initial, 0) ==
      MAP_FAILED) {
    return refuse_to_start("its shared segment cannot be mapped");
  }
  if (const char* const why = apply_wishes(program); why != nullptr) {
    return refuse_to_start(why);
  }
  describe_program(program);
  program.construct(reinterpret_cast<void*>(wire::segment_address));
  map_role_stack();
  runtime::mode = wire::Mode::learn;  // as most of its processes will want it
  setup::end();
  hand_over();
  return obey(program);
}

}  // namespace pv::controlled

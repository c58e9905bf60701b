#include "live/zygote.hpp"

#include <fmt/format.h>
#include <linux/futex.h>
#include <signal.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <limits>
#include <optional>
#include <utility>

#include "live/filter.hpp"
#include "live/launch.hpp"
#include "model/ensure.hpp"
#include "model/failure.hpp"

namespace harness::live {
namespace {

std::size_t whole_pages(std::size_t size) {
  return (size + wire::page_size - 1) / wire::page_size * wire::page_size;
}

std::string text_of(const char* bytes, std::size_t limit) {
  return {bytes, strnlen(bytes, limit)};
}

// Why there is no program to check.
std::string how_it_ended(const wire::Control& control, int status) {
  if (const std::string error = text_of(control.error, sizeof(control.error)); !error.empty()) {
    return "the program cannot be checked: " + error;
  }
  if (WIFSIGNALED(status)) {
    const char* const name = sigabbrev_np(WTERMSIG(status));
    return fmt::format(
        "the program crashed (SIG{}) before its first process started: in the "
        "constructor of its shared struct, or of a global?",
        name == nullptr ? "?" : name);
  }
  return "the program ended before its first process started: does the constructor of its shared "
         "struct, or of a global, call exit?";
}

void write_wishes(wire::Control& control, const ProcessCounts& counts) {
  for (const auto& [role, count] : counts) {
    if (control.wish_count == wire::most_roles || role.size() >= wire::name_length) {
      throw model::Failure(fmt::format("the program has no role \"{}\"", role));
    }
    wire::WireRole& wish = control.wishes[control.wish_count++];
    std::memcpy(wish.name, role.c_str(), role.size() + 1);
    wish.processes = count;
  }
}

std::optional<model::SemaphoreKind> kind_of(std::uint64_t magic) {
  switch (magic) {
    case wire::semaphore_magic:
      return model::SemaphoreKind::record;
    case wire::binary_semaphore_magic:
      return model::SemaphoreKind::binary;
    case wire::integer_semaphore_magic:
      return model::SemaphoreKind::integer;
    default:
      return std::nullopt;
  }
}

}  // namespace

Zygote::Zygote()
    : wire_file_(memory_file("gates", wire::page_size * (1 + slots))),
      initial_file_(memory_file("constructed segment", wire::segment_limit)),
      live_file_(memory_file("live segment", wire::segment_limit + wire::board_limit)),
      fill_file_(memory_file("filler", 2 * wire::segment_limit)),
      filter_file_(system_call_filter()),
      wire_(wire_file_, wire::page_size * (1 + slots)),
      initial_(initial_file_, wire::segment_limit),
      fill_(fill_file_, 2 * wire::segment_limit) {}

// From the first line on it is destroyed properly, whatever is thrown.
Zygote::Zygote(const std::string& executable, const ProcessCounts& counts) : Zygote() {
  control().protocol = wire::protocol;
  write_wishes(control(), counts);
  start(executable);
  await_ready();
  read_program();
  find_semaphores();
  fill_segments();
}

Zygote::~Zygote() {
  if (pid_ > 0) {
    kill(-pid_, SIGKILL);  // its process group: whatever the program may have started with it
    while (waitpid(pid_, nullptr, 0) < 0 && errno == EINTR) {
    }
  }
}

void Zygote::start(const std::string& executable) {
  const InheritedFiles files{{wire_file_.get(), wire::file_wire},
                             {initial_file_.get(), wire::file_initial},
                             {live_file_.get(), wire::file_live},
                             {fill_file_.get(), wire::file_fill},
                             {filter_file_.get(), wire::file_filter}};
  pid_ = launch_checked(executable, files);
}

void Zygote::await_ready() {
  constexpr std::chrono::seconds patience{10};
  const auto give_up = std::chrono::steady_clock::now() + patience;
  while (control().turn.load(std::memory_order_acquire) == wire::turn_process) {
    const timespec look{0, 5'000'000};
    syscall(SYS_futex, &control().turn, FUTEX_WAIT, wire::turn_process, &look, nullptr, 0);
    int status = 0;
    if (waitpid(pid_, &status, WNOHANG) == pid_) {
      kill(-std::exchange(pid_, -1), SIGKILL);  // what it has started
      throw model::Failure(how_it_ended(control(), status));
    }
    if (std::chrono::steady_clock::now() > give_up) {
      throw model::Failure(
          "the program did not get ready: does the constructor of its shared "
          "struct, or of a global, run for ever?");
    }
  }
  const std::string error = text_of(control().error, sizeof(control().error));
  if (!error.empty()) {
    throw model::Failure("the program cannot be checked: " + error);
  }
}

void Zygote::read_program() {
  const std::size_t roles = std::min<std::size_t>(control().role_count, wire::most_roles);
  for (std::size_t r = 0; r < roles; ++r) {
    const wire::WireRole& role = control().roles[r];
    const std::uint32_t size = std::min(role.processes, wire::most_processes);
    for (std::uint32_t i = 0; i < size; ++i) {
      program_.processes.push_back({text_of(role.name, sizeof(role.name)), i, size});
    }
  }
  if (program_.processes.empty() || program_.processes.size() > wire::most_processes) {
    throw model::Failure(fmt::format("the program has {} processes; 1 to {} can be checked",
                                     program_.processes.size(), wire::most_processes));
  }
  const std::size_t size = std::min<std::size_t>(control().segment_size, wire::segment_limit);
  program_.segment.assign(initial_.start(), initial_.start() + size);
  segment_type_ = text_of(control().segment_type, sizeof(control().segment_type));
}

// A semaphore is where the runtime's constructor left its magic number, which says its kind.
void Zygote::find_semaphores() {
  constexpr std::size_t step = alignof(std::uint64_t);
  const std::size_t size = program_.segment.size();
  for (std::size_t at = 0; at + 2 * step <= size; at += step) {
    std::uint64_t magic = 0;
    std::memcpy(&magic, &program_.segment[at], sizeof(magic));
    const auto kind = kind_of(magic);
    if (!kind) {
      continue;
    }
    model::SemaphoreInfo info{.offset = static_cast<std::uint32_t>(at), .name = {}, .kind = *kind};
    // Behind the units it was made with are those it has by now: the constructor may have used it.
    const std::size_t units = at + sizeof(magic) + sizeof(info.initial);
    std::memcpy(&info.initial, &program_.segment[units], sizeof(info.initial));
    program_.semaphores.push_back(info);
  }
}

std::byte Zygote::filler(std::uint32_t pattern, std::size_t offset) {
  return static_cast<std::byte>((pattern == 0 ? 0xa5 : 0x5a) ^ (offset & 0x0f));
}

void Zygote::fill_segments() {
  const std::size_t size = whole_pages(program_.segment.size());
  for (std::uint32_t pattern = 0; pattern < 2; ++pattern) {
    for (std::size_t i = 0; i < size; ++i) {
      fill_.start()[pattern * size + i] = filler(pattern, i);
    }
  }
}

wire::Gate& Zygote::gate(std::uint32_t slot) {
  return *reinterpret_cast<wire::Gate*>(wire_.start() + wire::page_size * (1 + slot));
}

void Zygote::command(wire::Command command) {
  control().command = command;
  control().turn.store(wire::turn_process, std::memory_order_release);
  syscall(SYS_futex, &control().turn, FUTEX_WAKE, 1, nullptr, nullptr, 0);
  await_ready();
  if (control().pid < 0) {
    errno = -control().pid;
    fail("cannot start a process", "Is there a limit on processes here (ulimit -u)?");
  }
}

void Zygote::prepare_segment() {
  command(wire::Command::prepare);
}

std::unique_ptr<Worker> Zygote::spawn(model::ProcessId process, std::uint32_t slot, wire::Mode mode,
                                      std::uint32_t pattern) {
  const model::ProcessName& name = program_.processes.at(process.value);
  std::uint32_t role = 0;
  while (text_of(control().roles[role].name, wire::name_length) != name.role) {
    ++role;
  }
  control().birth = {role, name.index, process.value, slot, mode, pattern};
  std::memset(static_cast<void*>(&gate(slot)), 0, sizeof(wire::Gate));
  command(wire::Command::spawn);
  return std::make_unique<Worker>(control().pid, gate(slot));
}

std::unique_ptr<Worker> Zygote::spawn_alone(model::ProcessId process, std::uint32_t slot,
                                            std::uint32_t pattern) {
  return spawn(process, slot, wire::Mode::learn, pattern);
}

void Zygote::write_segment(std::uint32_t offset, const std::vector<std::byte>& bytes) {
  model::ensure(offset + bytes.size() <= program_.segment.size(), "a store lies in the segment");
  if (pwrite(live_file_.get(), bytes.data(), bytes.size(), offset) !=
      static_cast<ssize_t>(bytes.size())) {
    fail("writing to the shared segment");
  }
}

std::unique_ptr<Worker> Zygote::spawn_together(model::ProcessId process) {
  return spawn(process, slots_alone + process.value, wire::Mode::confirm, 0);
}

}  // namespace harness::live

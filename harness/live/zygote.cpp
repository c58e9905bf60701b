#include "live/zygote.hpp"

#include <fmt/format.h>
#include <linux/futex.h>
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <limits>
#include <optional>
#include <utility>

#include "live/filter.hpp"
#include "live/launch.hpp"
#include "live/witness.hpp"
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
      filter_file_(filter_of_processes()),
      setup_filter_file_(filter_of_setup()),
      wire_(wire_file_, wire::page_size * (1 + slots)),
      initial_(initial_file_, wire::segment_limit),
      fill_(fill_file_, 2 * wire::segment_limit) {}

// From the first line on it is destroyed properly, whatever is thrown.
Zygote::Zygote(const std::string& executable, const ProcessCounts& counts) : Zygote() {
  control().protocol = wire::protocol;
  write_wishes(control(), counts);
  start(executable);
  if (!await_setup()) {
    return;
  }
  await_ready();
  read_program();
  find_semaphores();
  fill_segments();
}

Zygote::~Zygote() {
  if (process_ != nullptr) {
    kill(-process_->pid(), SIGKILL);  // its process group: whatever it may have started
  }
}

void Zygote::start(const std::string& executable) {
  const InheritedFiles files{
      {wire_file_.get(), wire::file_wire},     {initial_file_.get(), wire::file_initial},
      {live_file_.get(), wire::file_live},     {fill_file_.get(), wire::file_fill},
      {filter_file_.get(), wire::file_filter}, {setup_filter_file_.get(), wire::file_setup_filter}};
  process_ = std::make_unique<Worker>(launch_checked(executable, files), gate(wire::setup_slot));
}

bool Zygote::await_setup() {
  constexpr std::chrono::seconds longest{1};  // of computing
  const Arrival arrival = process_->await(longest);
  if (arrival == Arrival::at_gate && process_->gate().stop == wire::Stop::done) {
    return true;
  }
  if (arrival == Arrival::ended && process_->end_signal() == 0) {  // it never came to our runtime
    throw model::Failure("the program ended before its first process; is it an exercise?");
  }
  const model::Operation last = Witness(process_->pid(), program_).operation(*process_, arrival);
  const std::string error = text_of(control().error, sizeof(control().error));
  if (!error.empty() && last.kind != model::OperationKind::misuse) {
    throw model::Failure("the program cannot be checked: " + error);
  }
  fault_ = last;
  fault_->detail = error.empty() ? fault_->detail : error;
  return false;
}

void Zygote::require_no_fault() const {
  if (fault_) {
    throw model::Failure(
        fmt::format("the program comes to a bad end before its first process starts: {} ({})",
                    model::name_of(fault_->kind), fault_->detail));
  }
}

void Zygote::await_ready() {
  constexpr std::chrono::seconds patience{10};
  const auto give_up = std::chrono::steady_clock::now() + patience;
  while (control().turn.load(std::memory_order_acquire) == wire::turn_process) {
    const timespec look{0, 5'000'000};
    syscall(SYS_futex, &control().turn, FUTEX_WAIT, wire::turn_process, &look, nullptr, 0);
    if (process_->has_ended() || std::chrono::steady_clock::now() > give_up) {
      throw model::Failure("the program ended before all of its processes were started");
    }
  }
}

void Zygote::read_program() {
  const std::size_t roles = std::min<std::size_t>(control().role_count, wire::most_roles);
  for (std::size_t r = 0; r < roles; ++r) {
    const wire::WireRole& role = control().roles[r];
    const std::uint32_t size = std::min(role.processes, wire::most_processes);
    for (std::uint32_t i = 0; i < size; ++i) {
      program_.processes.push_back({text_of(role.name, sizeof(role.name)), i, size});
      role_of_.push_back(static_cast<std::uint32_t>(r));
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
                                      std::uint32_t pattern, bool shielded) {
  const std::uint32_t index = program_.processes.at(process.value).index;
  control().birth = {role_of_.at(process.value), index, process.value, slot, mode, pattern};
  std::memset(static_cast<void*>(&gate(slot)), 0, sizeof(wire::Gate));
  gate(slot).shield = shielded ? wire::Shield::down : wire::Shield::none;
  gate(slot).segment_size = whole_pages(program_.segment.size());
  command(wire::Command::spawn);
  return std::make_unique<Worker>(control().pid, gate(slot));
}

std::unique_ptr<Worker> Zygote::spawn_alone(model::ProcessId process, std::uint32_t slot,
                                            std::uint32_t pattern, bool shielded) {
  return spawn(process, slot, wire::Mode::learn, pattern, shielded);
}

void Zygote::write_segment(std::uint32_t offset, const std::vector<std::byte>& bytes) {
  model::ensure(offset + bytes.size() <= program_.segment.size(), "a store lies in the segment");
  if (pwrite(live_file_.get(), bytes.data(), bytes.size(), offset) !=
      static_cast<ssize_t>(bytes.size())) {
    fail("writing to the shared segment");
  }
}

std::unique_ptr<Worker> Zygote::spawn_together(model::ProcessId process, bool shielded) {
  return spawn(process, slots_alone + process.value, wire::Mode::confirm, 0, shielded);
}

}  // namespace harness::live

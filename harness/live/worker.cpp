#include "live/worker.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <linux/futex.h>
#include <signal.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <string>

namespace harness::live {
namespace {

using std::chrono::milliseconds;
using std::chrono::nanoseconds;

// How often we look whether a process that does not come to its gate is still well.
constexpr milliseconds look_every{5};

// A process that neither computes nor comes to its gate is given up after this time by the clock.
constexpr std::chrono::seconds longest_wait{20};

void wait_for_change(std::atomic<std::uint32_t>& word, std::uint32_t value, milliseconds longest) {
  const timespec limit{0, static_cast<long>(nanoseconds(longest).count())};
  syscall(SYS_futex, &word, FUTEX_WAIT, value, &limit, nullptr, 0);
}

}  // namespace

Worker::~Worker() {
  if (!reaped_) {
    kill(pid_, SIGKILL);
    while (waitpid(pid_, nullptr, 0) < 0 && errno == EINTR) {
    }
  }
}

PageMap& Worker::page_map() {
  if (!page_map_) {
    page_map_.emplace(pid_);
  }
  return *page_map_;
}

void Worker::resume() {
  gate_->turn.store(wire::turn_process, std::memory_order_release);
  syscall(SYS_futex, &gate_->turn, FUTEX_WAKE, 1, nullptr, nullptr, 0);
}

Arrival Worker::await(milliseconds limit) {
  std::optional<nanoseconds> start;  // taken at the first look: most steps are over by then
  const auto give_up = std::chrono::steady_clock::now() + longest_wait;
  while (gate_->turn.load(std::memory_order_acquire) == wire::turn_process) {
    const bool may_sleep = gate_->asleep.load(std::memory_order_acquire) != 0;
    wait_for_change(gate_->turn, wire::turn_process, may_sleep ? milliseconds(1) : look_every);
    if (gate_->turn.load(std::memory_order_acquire) != wire::turn_process) {
      break;
    }
    if (has_ended()) {
      return Arrival::ended;
    }
    if (may_sleep && sleeps_in_kernel() && gate_->asleep.load(std::memory_order_acquire) != 0) {
      return Arrival::asleep;
    }
    const nanoseconds now = computing_time();
    start = start.value_or(now);
    if (now - *start > limit || std::chrono::steady_clock::now() > give_up) {
      return Arrival::spinning;
    }
  }
  return Arrival::at_gate;
}

std::unique_ptr<Worker> Worker::copy(std::uint32_t slot, wire::Gate& gate) {
  std::memcpy(static_cast<void*>(&gate), gate_, sizeof(gate));
  gate.order = wire::Order::go_on;
  gate_->order = wire::Order::double_up;
  gate_->slot = slot;
  gate_->checker = getpid();
  resume();
  if (await(std::chrono::seconds(1)) != Arrival::at_gate || gate_->answer <= 0) {
    return nullptr;
  }
  auto copy = std::make_unique<Worker>(static_cast<pid_t>(gate_->answer), gate);
  copy->page_map().remember_as(page_map());
  return copy;
}

bool Worker::has_ended() {
  int status = 0;
  if (!reaped_ && waitpid(pid_, &status, WNOHANG) == pid_) {
    reaped_ = true;
    end_signal_ = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
  }
  return reaped_;
}

// In /proc/PID/stat the state follows the name, which stands in parentheses.
bool Worker::sleeps_in_kernel() const {
  std::ifstream file(fmt::format("/proc/{}/stat", pid_));
  std::string line;
  std::getline(file, line);
  const std::size_t end = line.rfind(')');
  return end != std::string::npos && end + 2 < line.size() && line[end + 2] == 'S';
}

nanoseconds Worker::computing_time() const {
  clockid_t clock = 0;
  timespec used{};
  if (clock_getcpuclockid(pid_, &clock) != 0 || clock_gettime(clock, &used) != 0) {
    return nanoseconds{0};
  }
  return std::chrono::seconds(used.tv_sec) + nanoseconds(used.tv_nsec);
}

std::optional<wire::Registers> Worker::interrupt() {
  if (ptrace(PTRACE_SEIZE, pid_, nullptr, nullptr) != 0 ||
      ptrace(PTRACE_INTERRUPT, pid_, nullptr, nullptr) != 0) {
    return std::nullopt;
  }
  int status = 0;
  if (waitpid(pid_, &status, __WALL) != pid_ || !WIFSTOPPED(status)) {
    reaped_ = true;
    return std::nullopt;
  }
  user_regs_struct r{};
  if (ptrace(PTRACE_GETREGS, pid_, nullptr, &r) != 0) {
    return std::nullopt;
  }
  return wire::Registers{r.rbx, r.rbp, r.r12, r.r13, r.r14, r.r15, r.rsp, r.rip, 0, 0};
}

}  // namespace harness::live

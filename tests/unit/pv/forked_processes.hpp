#pragma once

#include <poll.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <new>
#include <vector>

#include "board.hpp"
#include "model/semaphore.hpp"
#include "real_semaphore.hpp"
#include "runtime.hpp"
#include "semaphore_access.hpp"
#include "support/catch.hpp"

// Processes on real semaphores, in the way a free run has them: one segment, one board, forked.
class ForkedProcesses {
 public:
  // How an order to a process turned out. One that has found an integer semaphore empty looks again
  // at its next order, whatever that is.
  enum class Reply : char { done = 'd', asleep = 's', empty = 'e', silent = '?' };

  using Kind = harness::model::SemaphoreKind;

  // `kinds`: of the first semaphores; the rest are records.
  explicit ForkedProcesses(const std::vector<int>& initial_units, int processes,
                           const std::vector<Kind>& kinds = {}) {
    static const pv::detail::AnyRole role{"process", nullptr, 1, 32};
    static const pv::detail::AnyProgram program{&role, 1, 0, "", nullptr, nullptr};
    pv::runtime::set_processes(program, 0, processes);
    map(harness::wire::segment_address, harness::wire::segment_limit);
    map(harness::wire::board_address, harness::wire::board_limit);
    pv::initialize(*pv::board);
    for (std::size_t i = 0; i < initial_units.size(); ++i) {
      construct(i, initial_units[i], i < kinds.size() ? kinds[i] : Kind::record);
    }
  }

  ~ForkedProcesses() {
    for (const Process& process : processes_) {
      kill(process.pid, SIGKILL);
      waitpid(process.pid, nullptr, 0);
      close(process.orders);
      close(process.replies);
    }
    munmap(reinterpret_cast<void*>(harness::wire::segment_address), harness::wire::segment_limit);
    munmap(reinterpret_cast<void*>(harness::wire::board_address), harness::wire::board_limit);
  }
  ForkedProcesses(const ForkedProcesses&) = delete;
  ForkedProcesses& operator=(const ForkedProcesses&) = delete;

  static pv::Semaphore& semaphore(std::size_t index) {
    return reinterpret_cast<pv::Semaphore*>(harness::wire::segment_address)[index];
  }

  // The same, of any kind.
  static pv::detail::AnySemaphore& any(std::size_t index) {
    return *reinterpret_cast<pv::detail::AnySemaphore*>(&semaphore(index));
  }

  // As the model has it: a binary semaphore is not below 0.
  static harness::model::SemaphoreState state(std::size_t index) {
    const std::int32_t value = pv::SemaphoreAccess::value(any(index));
    const bool is_record = pv::SemaphoreAccess::is_record(any(index));
    harness::model::SemaphoreState state{is_record ? value : std::max(value, 0), {}};
    for (int i = 0; i < -value; ++i) {
      state.queue.push_back(
          {pv::SemaphoreAccess::queue(any(index)).at(static_cast<std::size_t>(i))});
    }
    return state;
  }

  // Numbers that all processes share, behind the semaphores.
  static int& counter(std::size_t index) {
    return reinterpret_cast<int*>(harness::wire::segment_address +
                                  harness::wire::segment_limit / 2)[index];
  }

  // Starts one more process, which does `work` once for each order it gets, with the order's
  // number.
  void start(const std::function<void(int order)>& work) {
    int orders[2] = {};
    int replies[2] = {};
    REQUIRE(pipe(orders) == 0);
    REQUIRE(pipe(replies) == 0);
    const int number = static_cast<int>(processes_.size());
    const pid_t pid = fork();
    REQUIRE(pid >= 0);
    if (pid == 0) {
      obey(number, orders[0], replies[1], work);
    }
    close(orders[0]);
    close(replies[1]);
    processes_.push_back({pid, orders[1], replies[0]});
  }

  void give_order(std::size_t process, int order) const {
    REQUIRE(write(processes_[process].orders, &order, sizeof(order)) == sizeof(order));
  }

  // Waits for a word from the process: it is done, or it falls asleep. `silent`: neither within 10
  // s.
  [[nodiscard]] Reply reply(std::size_t process) const {
    pollfd file = {processes_[process].replies, POLLIN, 0};
    char word = '?';
    const bool has_come = poll(&file, 1, 10'000) == 1 && read(file.fd, &word, 1) == 1;
    return has_come ? Reply{word} : Reply::silent;
  }

 private:
  struct Process {
    pid_t pid;
    int orders;
    int replies;
  };

  static void map(std::uintptr_t address, std::size_t size) {
    void* const got = mmap(reinterpret_cast<void*>(address), size, PROT_READ | PROT_WRITE,
                           MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0);
    REQUIRE(got == reinterpret_cast<void*>(address));
  }

  static void construct(std::size_t index, int units, Kind kind) {
    void* const place = &semaphore(index);
    switch (kind) {
      case Kind::record:
        new (place) pv::Semaphore(units);
        break;
      case Kind::binary:
        new (place) pv::BinarySemaphore(units);
        break;
      case Kind::integer:
        new (place) pv::IntegerSemaphore(units);
        break;
    }
  }

  static void say(Reply reply) {
    if (write(reply_file, &reply, 1) != 1) {
      _exit(1);
    }
  }

  [[noreturn]] static void obey(int number, int orders, int replies,
                                const std::function<void(int)>& work) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    pv::runtime::self = number;
    reply_file = replies;
    order_file = orders;
    pv::real::before_sleep = [] { say(Reply::asleep); };
    pv::real::instead_of_looking = [](pv::detail::AnySemaphore& /*semaphore*/) {
      say(Reply::empty);
      int look_again = 0;
      if (read(order_file, &look_again, sizeof(look_again)) != sizeof(look_again)) {
        _exit(1);
      }
    };
    int order = 0;
    while (read(orders, &order, sizeof(order)) == sizeof(order)) {
      work(order);
      say(Reply::done);
    }
    _exit(0);
  }

  static inline int reply_file = -1;  // in a forked process
  static inline int order_file = -1;  // in a forked process
  std::vector<Process> processes_;
};

#pragma once

#include <sys/types.h>

#include "options.hpp"
#include "pv/program.hpp"
#include "random.hpp"
#include "wire/gate.hpp"

namespace pv {

// The processes of a free run, seen from their parent. Ends them all when it dies.
class Family {
 public:
  // How the first process failed that did not end as it should: by itself, before its role
  // returned.
  struct Failure {
    int process = -1;         // -1: none has
    bool is_somebody = true;  // whether it is known that it was this one
    int signal = 0;           // 0: it called exit
    int status = 0;           // what it called exit with
  };

  Family() = default;
  ~Family() { end_all(); }
  Family(const Family&) = delete;
  Family& operator=(const Family&) = delete;

  // Starts one process for each place, or one that runs all of them as threads; they wait for the
  // board's go. False: errno says why.
  bool start(const detail::AnyProgram& program, const FreeOptions& options);

  // Buries those that have ended. To be called after SIGCHLD.
  void bury_dead();

  // Kills those that are left, with all they may have started, and waits until they are gone.
  void end_all();

  // Stops a random process, or lets the stopped one go on. Returns the nanoseconds until the next
  // time.
  std::uint64_t disturb(Random& chance);

  [[nodiscard]] bool is_gone() const { return alive_ == 0; }
  [[nodiscard]] const Failure& failure() const { return failure_; }

 private:
  void bury(int number, int status);
  [[nodiscard]] int number_of(pid_t pid) const;

  pid_t children_[harness::wire::most_processes] = {};  // 0: not started, or buried
  int alive_ = 0;
  int stopped_ = -1;  // whom disturb stopped
  Failure failure_;
};

}  // namespace pv

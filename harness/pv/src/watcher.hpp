#pragma once

#include <cstdint>

#include "family.hpp"
#include "lanes.hpp"
#include "options.hpp"
#include "output.hpp"
#include "random.hpp"
#include "text.hpp"

namespace pv {

// Why a free run is over.
enum class End { none, all_ended, stuck, failed, time_is_up, stopped, output_gone };

// The parent of a free run: waits for whatever comes next, and never for one thing alone, so that
// neither a slow reader nor a hung process keeps it from ending the run.
class Watcher {
 public:
  // `signals`: where SIGINT, SIGTERM, SIGHUP and SIGCHLD are read; `journal`: where the processes
  // tell what they do. Neither makes the reader wait.
  Watcher(int signals, int journal, const Lanes& lanes)
      : signals_(signals), journal_(journal), lanes_(lanes) {}

  // Prints what the family does until something ends the run, then ends the family.
  End watch(Family& family, const FreeOptions& options);

  // Prints a line; waits until it is written, or nobody wants it any more.
  void say(const Text& line);

  // The signal that stopped us; 0: none did.
  [[nodiscard]] int signal() const { return signal_; }
  // Whether the output could not be written, for another reason than that its reader is gone.
  [[nodiscard]] bool has_failed() const { return has_failed_; }
  // Milliseconds after the start at which nobody could move any more.
  [[nodiscard]] double stuck_at() const { return milliseconds_at(stuck_at_); }

 private:
  void wait_for_events(Family& family);
  [[nodiscard]] std::uint64_t next_time() const;
  void on_time(Family& family);
  void on_signals(Family& family);
  void on_output(short events);
  void read_journal();
  void read_rest_of_journal();
  void flush();
  void read_signals_while_flushing();
  void end_as(End end);
  [[nodiscard]] double milliseconds_at(std::uint64_t time) const;

  int signals_;
  int journal_;
  const Lanes& lanes_;
  Output output_{1};
  End end_ = End::none;
  int signal_ = 0;
  bool has_failed_ = false;
  bool is_plain_ = false;
  Random chance_;
  // Times are nanoseconds, as journal::now() counts.
  std::uint64_t start_ = 0;
  std::uint64_t end_of_time_ = 0;       // 0: none
  std::uint64_t next_disturbance_ = 0;  // 0: none
  std::uint64_t stuck_at_ = 0;
};

}  // namespace pv

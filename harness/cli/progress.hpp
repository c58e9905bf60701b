#pragma once

#include <chrono>
#include <cstddef>

namespace harness::cli {

// One line on the terminal that says how far a search has come; nothing if there is no terminal,
// and nothing for searches that are over in a moment.
class Progress {
 public:
  Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress() { clear(); }
  void show(std::size_t states, std::size_t transitions, std::size_t memory);
  void clear();

 private:
  using Clock = std::chrono::steady_clock;
  bool on_terminal_;
  bool shown_ = false;
  Clock::time_point start_;
  Clock::time_point last_;
};

}  // namespace harness::cli

#pragma once

#include <cstdint>

#include "semaphore_names.hpp"
#include "text.hpp"
#include "wire/gate.hpp"

namespace pv {

// Who waits for whom once nobody can move any more, read from the board and the semaphores. The
// processes may be dead; the board must not change any more.
class StuckReport {
 public:
  explicit StuckReport(const SemaphoreNames& names);

  // Whether some processes wait for each other in a circle.
  [[nodiscard]] bool has_circle() const { return circle_length_ > 0; }
  // How many processes wait.
  [[nodiscard]] std::uint32_t line_count() const { return line_count_; }
  // Who waits for what and who holds it, in one line; those of the circle come first, in its order.
  void add_line(std::uint32_t line, Text& text) const;

 private:
  static constexpr std::uint32_t most = harness::wire::most_processes;

  bool find_circle(std::uint32_t process, std::uint32_t length);
  void add_rest();

  const SemaphoreNames& names_;
  std::uint32_t lines_[most] = {};  // processes, in the order in which they are told of
  std::uint32_t visited_ = 0;       // one bit a process, while a circle is looked for
  std::uint32_t line_count_ = 0;
  std::uint32_t circle_length_ = 0;
};

}  // namespace pv

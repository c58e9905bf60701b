#pragma once

#include <cstddef>

#include "journal.hpp"
#include "semaphore_names.hpp"
#include "text.hpp"

namespace pv {

// A free run as text: one column a process, one line an event, the time in milliseconds at the
// left. Text that is too wide for its column runs on to the right, where the line is empty anyway.
// Where columns get too narrow to be followed, each line begins with its process's name as well.
class Lanes {
 public:
  // For the processes that `runtime` knows of. `width`: of the terminal, in characters.
  Lanes(std::size_t width, bool is_colored, const SemaphoreNames& names);

  // The line above the lanes: who is where.
  void add_header(Text& text) const;

  // One event, `milliseconds` after the start.
  void add_event(const journal::Record& record, double milliseconds, Text& text) const;

 private:
  [[nodiscard]] std::size_t start_of(std::uint32_t process) const;
  void add_short_name(std::uint32_t process, Text& text) const;
  void add_semaphores(const journal::Record& record, Text& text) const;
  void add_words(const journal::Record& record, Text& text) const;

  std::size_t width_;
  std::size_t lane_;       // width of a column
  std::size_t name_room_;  // for a process's name
  bool is_narrow_;
  bool is_colored_;
  const SemaphoreNames& names_;
};

}  // namespace pv

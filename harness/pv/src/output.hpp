#pragma once

#include <cstddef>

#include "text.hpp"

namespace pv {

// What is to be written to a file that may be slow to take it (a pager, a stopped terminal): kept
// here until it does, in whole lines, so that whoever writes never has to wait.
class Output {
 public:
  enum class Written { yes, not_now, reader_gone, failed };

  explicit Output(int file) : file_(file) {}

  // Appends a line, or nothing if there is no room.
  void add(const Text& line);
  [[nodiscard]] bool has_room() const { return size_ + sizeof(Text) <= sizeof(bytes_); }
  [[nodiscard]] bool is_empty() const { return size_ == 0; }
  [[nodiscard]] int file() const { return file_; }

  // Writes a few lines. Requires: poll has said that the file can be written to.
  // `failed`: errno says why.
  Written write_some();

 private:
  int file_;
  std::size_t size_ = 0;
  char bytes_[64 * 1024];
};

// Columns of the terminal `file` is; 80 if it is none.
std::size_t terminal_width(int file);

// Whether to color what goes to `file`, unless told otherwise: a terminal that can, and no
// NO_COLOR.
bool wants_color(int file);

}  // namespace pv

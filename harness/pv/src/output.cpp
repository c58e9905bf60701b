#include "output.hpp"

#include <errno.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>

namespace pv {

void Output::add(const Text& line) {
  if (has_room()) {
    memcpy(bytes_ + size_, line.data(), line.size());
    size_ += line.size();
  }
}

Output::Written Output::write_some() {
  // A pipe that can be written to takes that much without making us wait.
  constexpr std::size_t piece = 4096;
  std::size_t size = size_;
  if (size > piece) {
    const void* const end = memrchr(bytes_, '\n', piece);
    size = end == nullptr ? piece
                          : static_cast<std::size_t>(static_cast<const char*>(end) - bytes_) + 1;
  }
  const ssize_t written = write(file_, bytes_, size);
  if (written < 0) {
    const bool is_temporary = errno == EAGAIN || errno == EINTR;
    return is_temporary     ? Written::not_now
           : errno == EPIPE ? Written::reader_gone
                            : Written::failed;
  }
  size_ -= static_cast<std::size_t>(written);
  memmove(bytes_, bytes_ + written, size_);
  return Written::yes;
}

std::size_t terminal_width(int file) {
  winsize size = {};
  return ioctl(file, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

bool wants_color(int file) {
  const char* const refused = getenv("NO_COLOR");
  const char* const terminal = getenv("TERM");
  return isatty(file) == 1 && (refused == nullptr || *refused == 0) && terminal != nullptr &&
         strcmp(terminal, "dumb") != 0;
}

}  // namespace pv

#include "output.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

namespace harness::cli {

// Open for the wrong direction, so that who uses them still fails.
void keep_standard_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (fcntl(stream, F_GETFD) < 0 && errno == EBADF) {
      open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);  // takes the lowest number
    }
  }
}

void put(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stdout);
  finish_output();
}

void finish_output() {
  errno = 0;
  if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
    throw OutputFailure("cannot write to standard output", errno == 0 ? EIO : errno,
                        "what it had to say is lost");
  }
}

}  // namespace harness::cli

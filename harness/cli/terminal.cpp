#include "terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace harness::cli {

report::Style style_of_output() {
  constexpr int usual = 80;
  constexpr int widest = 140;
  report::Style style{.color = false, .width = usual};
  winsize size{};
  if (isatty(STDOUT_FILENO) == 0) {
    return style;
  }
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    style.width = std::min<int>(size.ws_col, widest);
  }
  const char* const terminal = std::getenv("TERM");
  style.color = std::getenv("NO_COLOR") == nullptr && terminal != nullptr &&
                std::string_view(terminal) != "dumb";
  return style;
}

}  // namespace harness::cli

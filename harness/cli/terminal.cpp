#include "terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>

#include "workbook.hpp"

namespace harness::cli {
namespace {

report::Style style_of(int file) {
  constexpr int usual = 80;
  constexpr int widest = 140;
  report::Style style{.color = false, .width = usual, .workbook = how_to_call()};
  if (const std::string folder = folder_of_problems_said(); !folder.empty()) {
    style.problems = path_from_here(folder);
  }
  if (isatty(file) == 0) {
    return style;
  }
  winsize size{};
  if (ioctl(file, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    style.width = std::min<int>(size.ws_col, widest);
  }
  const char* const terminal = std::getenv("TERM");
  const char* const no_color = std::getenv("NO_COLOR");
  const bool is_wanted = no_color == nullptr || *no_color == 0;  // as no-color.org has it
  style.color = is_wanted && terminal != nullptr && std::string_view(terminal) != "dumb";
  return style;
}

}  // namespace

report::Style style_of_output() {
  return style_of(STDOUT_FILENO);
}

report::Style style_of_errors() {
  return style_of(STDERR_FILENO);
}

}  // namespace harness::cli

#include "report/replay_command.hpp"

#include <string_view>

namespace harness::report {
namespace {

std::string shell_word(const std::string& text) {
  constexpr std::string_view safe =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./+:@%,=";
  if (text.find_first_not_of(safe) == std::string::npos) {
    return text;
  }
  std::string quoted = "'";
  for (const char c : text) {
    quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  }
  return quoted + "'";
}

}  // namespace

std::string replay_command(const Style& style, const std::string& trace_file) {
  return shell_word(style.workbook) + " replay " + shell_word(trace_file) +
         (style.problems.empty() ? "" : " --problems " + shell_word(style.problems));
}

}  // namespace harness::report

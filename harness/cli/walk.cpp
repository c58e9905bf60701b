#include "walk.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <string>

#include "output.hpp"

namespace harness::cli {
namespace {

enum class Key { forward, back, quit };

// Asks on the terminal, and takes the question away again.
Key ask(bool may_go_back) {
  put(fmt::format("      [Enter] forward{}, q quit: ", may_go_back ? ", b back" : ""));
  std::string line;
  if (!std::getline(std::cin, line)) {
    put("\n");
    return Key::quit;
  }
  put("\033[A\r\033[K");
  if (line == "q" || line == "quit") {
    return Key::quit;
  }
  return line == "b" && may_go_back ? Key::back : Key::forward;
}

// Takes lines away from the terminal that were printed last.
void take_away(const std::string& lines) {
  put(fmt::format("\033[{}A\033[J", std::ranges::count(lines, '\n')));
}

}  // namespace

bool Walk::stop_at(std::size_t step) {
  if (step + 1 < stop_after_) {
    return true;
  }
  if (!goes_back_) {  // else it is still there from the last time
    put(shown_.step(step));
  }
  const Key key = ask(step > 0);
  goes_back_ = key == Key::back;
  stop_after_ = goes_back_ ? step : step + 2;
  if (goes_back_) {
    take_away(shown_.step(step));
  }
  return key == Key::forward;
}

}  // namespace harness::cli

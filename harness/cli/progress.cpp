#include "progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>

namespace harness::cli {
namespace {

constexpr std::chrono::milliseconds quiet_at_first{700};
constexpr std::chrono::milliseconds between_lines{200};

}  // namespace

Progress::Progress()
    : on_terminal_(isatty(STDERR_FILENO) != 0), start_(Clock::now()), last_(start_) {}

void Progress::show(std::size_t states, std::size_t transitions, std::size_t memory) {
  const auto now = Clock::now();
  if (!on_terminal_ || now - start_ < quiet_at_first || now - last_ < between_lines) {
    return;
  }
  last_ = now;
  shown_ = true;
  const double seconds = std::chrono::duration<double>(now - start_).count();
  fmt::print(
      stderr,
      "\r\033[K{:.1f} million states, {:.1f} million transitions, {:.2f} million a second, {} MiB",
      static_cast<double>(states) / 1e6, static_cast<double>(transitions) / 1e6,
      static_cast<double>(transitions) / 1e6 / seconds, memory >> 20);
  std::fflush(stderr);
}

void Progress::clear() {
  if (shown_) {
    fmt::print(stderr, "\r\033[K");
    std::fflush(stderr);
    shown_ = false;
  }
}

}  // namespace harness::cli

#include "bench/sample.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>

#include "model/ensure.hpp"

namespace harness::bench {
namespace {

struct Unit {
  const char* name;
  double seconds;
};

Unit unit_for(double seconds) {
  if (seconds < 1e-3) {
    return {"us", 1e-6};
  }
  return seconds < 1 ? Unit{"ms", 1e-3} : Unit{"s", 1};
}

// Three digits or more: "4.53", "28.5", "193".
std::string three_digits(double number) {
  return fmt::format("{:.{}f}", number, number < 10 ? 2 : number < 100 ? 1 : 0);
}

}  // namespace

double Sample::median() const {
  model::ensure(!empty(), "what is reported was measured");
  std::vector<double> sorted = values_;
  std::ranges::sort(sorted);
  const std::size_t half = sorted.size() / 2;
  return sorted.size() % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

double Sample::lowest() const {
  return std::ranges::min(values_);
}
double Sample::highest() const {
  return std::ranges::max(values_);
}

double seconds_of(const std::function<void()>& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

std::string as_time(const Sample& seconds) {
  const Unit unit = unit_for(seconds.median());
  return fmt::format("{} {} ({}..{})", three_digits(seconds.median() / unit.seconds), unit.name,
                     three_digits(seconds.lowest() / unit.seconds),
                     three_digits(seconds.highest() / unit.seconds));
}

std::string as_count(double number) {
  std::string digits = fmt::format("{:.0f}", std::round(number));
  for (std::size_t at = digits.size(); at > 3; at -= 3) {
    digits.insert(at - 3, ",");
  }
  return digits;
}

}  // namespace harness::bench

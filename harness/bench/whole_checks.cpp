#include "bench/whole_checks.hpp"

#include <fmt/format.h>

#include <optional>

#include "bench/apart.hpp"
#include "bench/sample.hpp"

namespace harness::bench {
namespace {

constexpr double mebibyte = 1024.0 * 1024;

std::string cost_of(const Need& need) {
  return fmt::format("{:.2f} s, {:.0f} MiB", need.seconds, need.bytes / mebibyte);
}

std::string words_for(const Most& most) {
  if (most.seconds == 0) {
    return "as declared";
  }
  return most.bytes == 0 ? fmt::format("<= {} s", most.seconds)
                         : fmt::format("<= {} s, {} GiB", most.seconds, most.bytes / gibibyte);
}

// Why a check meets no demand, whatever it took; nothing if there is no such reason.
std::optional<std::string> disappointment(const WholeCheck& check,
                                          const std::optional<Need>& need) {
  if (!need) {
    return check.name + " was not judged";
  }
  if (need->verdict != check.verdict) {
    return fmt::format("{}: {}", check.name, model::name_of(need->verdict));
  }
  return std::nullopt;
}

bool is_within(const Need& need, const Most& most) {
  return (most.seconds == 0 || need.seconds <= most.seconds) &&
         (most.bytes == 0 || need.bytes <= most.bytes);
}

}  // namespace

void measure_whole(const std::string& what, const WholeCheck& check, const Most& most,
                   const Sink& sink) {
  const auto need = judged_apart(check.job);
  const auto wrong = disappointment(check, need);
  const bool is_demanded = wrong || most.seconds != 0 || most.bytes != 0;
  Row row{.what = what,
          .demand = is_demanded ? words_for(most) : "",
          .met = is_demanded ? Met::no : Met::nothing_demanded};
  if (need) {
    row.ours = cost_of(*need);
    row.other = as_count(need->states) + " states";
    row.met = is_demanded && !wrong && is_within(*need, most) ? Met::yes : row.met;
  }
  row.other = wrong.value_or(row.other);
  sink(row);
}

void measure_all(const std::string& what, const std::vector<WholeCheck>& checks, const Most& most,
                 const Sink& sink) {
  Row slowest{.what = what + ", slowest"};
  Row largest{.what = what + ", most memory"};
  Need worst;
  for (const WholeCheck& check : checks) {
    const auto need = judged_apart(check.job);
    if (const auto wrong = disappointment(check, need)) {
      sink({.what = what, .other = *wrong, .demand = "as declared", .met = Met::no});
    }
    if (need && need->seconds > worst.seconds) {
      worst.seconds = need->seconds;
      slowest.ours = fmt::format("{:.2f} s", need->seconds);
      slowest.other = check.name;
    }
    if (need && need->bytes > worst.bytes) {
      worst.bytes = need->bytes;
      largest.ours = fmt::format("{:.0f} MiB", need->bytes / mebibyte);
      largest.other = check.name;
    }
  }
  sink(demand_at_most(slowest, worst.seconds, most.seconds, fmt::format("{} s", most.seconds)));
  sink(demand_at_most(largest, worst.bytes, most.bytes,
                      fmt::format("{} GiB", most.bytes / gibibyte)));
}

}  // namespace harness::bench

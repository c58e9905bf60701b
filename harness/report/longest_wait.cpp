#include "report/longest_wait.hpp"

#include <fmt/format.h>

#include "report/words.hpp"

namespace harness::report {
namespace {

std::string demand_text(const LongestWait& wait) {
  if (!wait.allowed) {
    return {};
  }
  return wait.allowed == wait.entries ? ", as is demanded"
                                      : fmt::format(" ({} would be allowed)", *wait.allowed);
}

}  // namespace

std::string text_of(const LongestWait& wait) {
  const std::string_view vowels = "aeiou";
  const bool has_vowel = !wait.role.empty() && vowels.find(wait.role.front()) != vowels.npos;
  const std::string one = fmt::format("{} {}", has_vowel ? "an" : "a", wait.role);
  if (wait.starves) {
    return fmt::format("{} can wait for {} for ever, though all go on (starvation)", one,
                       wait.region);
  }
  const std::string begin =
      fmt::format("while {} waits for {}, others that exclude it enter", one, wait.region);
  return wait.entries
             ? fmt::format("{} at most {}{}", begin, count_of(*wait.entries, "time"),
                           demand_text(wait))
             : begin + " any number of times, but it is served in the end if all keep running";
}

}  // namespace harness::report

#include "thread_race_words.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "check/names.hpp"

namespace harness::cli {
namespace {

std::string variable_of(const ThreadAccess& access, const check::Names& names) {
  return access.is_shared ? names.bytes({static_cast<std::uint32_t>(access.place), access.size})
                          : names.address(access.place);
}

std::string line_of(const ThreadAccess& access, const check::Names& names) {
  const report::Place place = names.place({.call_stack = access.calls});
  return place.line == 0 ? "(ThreadSanitizer does not remember where)"
                         : fmt::format("{}:{}  {}", place.file, place.line, place.text);
}

std::string doing_of(const ThreadAccess& access, const ThreadReports& reports) {
  const bool is_known =
      access.process >= 0 && static_cast<std::size_t>(access.process) < reports.processes.size();
  return fmt::format("{} {} it{}",
                     is_known ? reports.processes[static_cast<std::size_t>(access.process)]
                              : "the program's start",
                     access.writes ? "writes" : "reads", access.is_atomic ? " as an atomic" : "");
}

std::string words_of(const ThreadRace& race, const ThreadReports& reports,
                     const check::Names& names) {
  const std::string one = doing_of(race.earlier, reports);
  const std::string other = doing_of(race.later, reports);
  const std::size_t width = std::max(one.size(), other.size());
  return fmt::format("  {}\n    {:<{}}  {}\n    {:<{}}  {}\n", variable_of(race.later, names), one,
                     width, line_of(race.earlier, names), other, width, line_of(race.later, names));
}

std::string joined(const std::vector<std::string>& words) {
  return fmt::format("{}", fmt::join(words, ""));
}

std::string plural(std::size_t count) {
  return fmt::format("{} data race{}", count, count == 1 ? "" : "s");
}

}  // namespace

std::vector<std::string> words_of_races(const ThreadReports& reports, const std::string& executable,
                                        const std::string& source, bool shared) {
  const check::Names names(executable, reports.shared_type, source);
  std::vector<std::string> all;
  for (const ThreadRace& race : reports.races) {
    std::string words = is_shared(race) == shared ? words_of(race, reports, names) : "";
    if (!words.empty() && std::ranges::find(all, words) == all.end()) {
      all.push_back(std::move(words));
    }
  }
  return all;
}

std::string summary_of_races(const ThreadReports& reports, const std::string& executable,
                             const std::string& source) {
  const auto shared = words_of_races(reports, executable, source, true);
  const auto others = words_of_races(reports, executable, source, false);
  std::string text =
      shared.empty()
          ? "\nThreadSanitizer saw no data race in the shared struct, in this run; only a "
            "check tells whether there is none.\n"
          : fmt::format("\nThreadSanitizer saw {} in the shared struct:\n\n{}",
                        plural(shared.size()), joined(shared));
  if (!others.empty()) {
    text += fmt::format(
        "\nIt also saw {} outside of the shared struct. Threads share such variables; processes do "
        "not, each has its own:\n\n{}",
        plural(others.size()), joined(others));
  }
  return text;
}

}  // namespace harness::cli

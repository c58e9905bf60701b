#include "thread_races.hpp"

#include <algorithm>
#include <sstream>

namespace harness::cli {
namespace {

std::uint64_t number_in(const std::string& digits) {
  std::uint64_t number = 0;
  std::istringstream(digits) >> std::hex >> number;
  return number;
}

std::vector<std::uint64_t> addresses_in(const std::string& list) {
  std::vector<std::uint64_t> addresses;
  std::istringstream words(list);
  for (std::string word; std::getline(words, word, ',');) {
    addresses.push_back(number_in(word));
  }
  return addresses;
}

ThreadAccess access_in(const std::string& text) {
  std::istringstream words(text);
  ThreadAccess access;
  char kind = 0;
  char order = 0;
  std::string place;
  std::string calls;
  words >> access.process >> kind >> order >> place >> access.size >> calls;
  access.writes = kind == 'w';
  access.is_atomic = order == 'a';
  access.is_shared = place.starts_with('+');
  access.place = number_in(access.is_shared ? place.substr(1) : place);
  access.calls = addresses_in(calls);
  return access;
}

// "const char *pv::detail::type_text() [Shared = Table]" is about Table.
std::string type_in(const std::string& text) {
  const std::size_t equals = text.find("= ");
  const std::size_t end = text.rfind(']');
  return equals == std::string::npos || end == std::string::npos
             ? ""
             : text.substr(equals + 2, end - equals - 2);
}

}  // namespace

ThreadReports read_thread_reports(std::string_view text) {
  ThreadReports reports;
  std::istringstream lines{std::string(text)};
  for (std::string line; std::getline(lines, line);) {
    const std::size_t space = line.find(' ');
    const std::string kind = line.substr(0, space);
    const std::string rest = space == std::string::npos ? "" : line.substr(space + 1);
    if (kind == "type") {
      reports.shared_type = type_in(rest);
    } else if (kind == "process") {
      reports.processes.push_back(rest);
    } else if (const std::size_t middle = rest.find(';');
               kind == "race" && middle != std::string::npos) {
      reports.races.push_back(
          {access_in(rest.substr(0, middle)), access_in(rest.substr(middle + 1))});
    }
  }
  return reports;
}

bool is_shared(const ThreadRace& race) {
  return race.later.is_shared;
}

}  // namespace harness::cli

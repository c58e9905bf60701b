#include "report/words.hpp"

#include <fmt/format.h>

namespace harness::report {
namespace {

// "a, b and c".
std::string enumerated(const std::vector<std::string>& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool is_last = i + 1 == words.size();
    text += i == 0 ? "" : is_last ? " and " : ", ";
    text += words[i];
  }
  return text;
}

}  // namespace

std::string with_commas(std::size_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t i = digits.size(); i > 3; i -= 3) {
    digits.insert(i - 3, ",");
  }
  return digits;
}

std::string count_of(std::size_t number, std::string_view what) {
  return fmt::format("{} {}{}", with_commas(number), what, number == 1 ? "" : "s");
}

std::string name_of(const std::vector<model::ProcessName>& processes, model::ProcessId process) {
  return process.value < processes.size() ? model::name_of(processes[process.value])
                                          : fmt::format("process {}", process.value);
}

std::string names_of(const std::vector<model::ProcessName>& processes,
                     std::span<const model::ProcessId> chosen) {
  std::vector<std::string> names;
  for (const model::ProcessId process : chosen) {
    names.push_back(name_of(processes, process));
  }
  return enumerated(names);
}

std::string roles_of(const std::vector<model::ProcessName>& processes) {
  std::vector<std::string> roles;
  for (const model::ProcessName& process : processes) {
    if (process.index == 0) {
      roles.push_back(fmt::format("{} {}", process.role_size, process.role));
    }
  }
  if (roles.size() == 1 && processes.front().role == "process") {
    return fmt::format("{} process{}", processes.size(), processes.size() == 1 ? "" : "es");
  }
  return enumerated(roles) + (processes.size() == 1 ? " process" : " processes");
}

std::string_view headline_of(model::Verdict verdict) {
  using enum model::Verdict;
  switch (verdict) {
    case holds:
      return "holds";
    case mutual_exclusion:
      return "mutual exclusion is broken";
    case deadlock:
      return "deadlock";
    case partial_deadlock:
      return "partial deadlock";
    case starvation:
      return "starvation";
    case bounded_waiting:
      return "one waits too long";
    case progress:
      return "no progress";
    case busy_waiting:
      return "busy waiting";
    case concurrency:
      return "too little at once";
    case rule:
      return "a rule of the problem is broken";
    case data_race:
      return "data race";
    case incomplete:
      return "does not do its work";
    case crash:
      return "crash";
    case spinning:
      return "spins for ever";
    case nondeterministic:
      return "does not do the same every time";
    case unmodelled:
      return "does what cannot be checked";
    case misuse:
      return "a semaphore is misused";
    case refuted:
      return "not right";
    case impossible:
      return "cannot be followed";
    case inconclusive:
      break;
  }
  return "inconclusive";
}

std::string_view meaning_of(model::Strength strength) {
  using enum model::Strength;
  switch (strength) {
    case strong:
      return "strong semaphores: V hands its unit to whoever waits longest";
    case weak:
      return "weak semaphores: V hands its unit to any process that waits";
    case barging:
      break;
  }
  return "barging semaphores: V only adds a unit, and whoever comes first takes it";
}

std::string text_of(const Place& place) {
  return place.file.empty() || place.line == 0 ? place.file
                                               : fmt::format("{}:{}", place.file, place.line);
}

std::string_view base_name(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

std::string sentence(std::string_view text) {
  const bool ends = text.empty() || std::string_view(".!?:").find(text.back()) != text.npos;
  return std::string(text) + (ends ? "" : ".");
}

}  // namespace harness::report

#include "mutant_reasons.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

namespace harness::cli {
namespace {

using Fate = MutantResult::Fate;

constexpr std::string_view row_begins = "| `";
constexpr std::string_view id_ends = "` | ";
constexpr std::string_view row_ends = " |";

std::string complaint(const MutantResult& result, bool has_reason) {
  if (result.threads == SecondOpinion::race_we_do_not_find) {
    return fmt::format("{}: ThreadSanitizer sees a data race in it, and the checker does not",
                       result.id);
  }
  if (result.fate == Fate::undecided && !has_reason) {
    return fmt::format("{} is not decided, and mutants.md does not say why: {}", result.id,
                       result.verdict);
  }
  if (result.fate == Fate::holds && !has_reason) {
    return fmt::format("{} holds, and mutants.md does not say why ({})", result.id, result.change);
  }
  if (result.fate != Fate::holds && result.fate != Fate::undecided && has_reason) {
    return fmt::format("{} does not hold, but mutants.md says why it did", result.id);
  }
  return {};
}

}  // namespace

Reasons reasons_in(const std::string& text) {
  Reasons reasons;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t end = line.find(id_ends);
    if (line.starts_with(row_begins) && end != std::string::npos && line.ends_with(row_ends)) {
      const std::size_t reason = end + id_ends.size();
      reasons[line.substr(row_begins.size(), end - row_begins.size())] =
          line.substr(reason, line.size() - row_ends.size() - std::min(reason, line.size()));
    }
  }
  return reasons;
}

std::vector<std::string> complaints(const std::vector<MutantResult>& results,
                                    const Reasons& reasons) {
  std::vector<std::string> all;
  for (const MutantResult& result : results) {
    const auto found = reasons.find(result.id);
    const std::string wrong = complaint(result, found != reasons.end() && !found->second.empty());
    if (!wrong.empty()) {
      all.push_back(wrong);
    }
  }
  for (const auto& [id, reason] : reasons) {
    if (std::ranges::find(results, id, &MutantResult::id) == results.end()) {
      all.push_back(fmt::format("mutants.md speaks of {}, which does not exist", id));
    }
  }
  return all;
}

}  // namespace harness::cli

#include "declared_rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

#include "model/failure.hpp"

namespace harness::cli {
namespace {

constexpr std::string_view beginning = "// Keeps: ";
constexpr std::string_view between = ", ";

properties::RuleSet rules_in(std::string_view list, const std::string& file) {
  properties::RuleSet rules;
  for (std::size_t start = 0; list != "none" && start < list.size();) {
    const std::size_t end = std::min(list.find(between, start), list.size());
    const std::string_view name = list.substr(start, end - start);
    const auto rule = properties::rule_named(name);
    if (!rule) {
      throw model::Failure(fmt::format(
          "{} says \"{}{}\": none of the four rules is called \"{}\". They are progress, "
          "mutual exclusion, bounded waiting and no busy waiting; or say \"none\".",
          file, beginning, list, name));
    }
    rules.insert(*rule);
    start = end + between.size();
  }
  return rules;
}

}  // namespace

std::optional<properties::RuleSet> declared_rules(std::string_view program,
                                                  const std::string& file) {
  std::istringstream lines{std::string(program)};
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with(beginning)) {
      return rules_in(std::string_view(line).substr(beginning.size()), file);
    }
  }
  return std::nullopt;
}

}  // namespace harness::cli

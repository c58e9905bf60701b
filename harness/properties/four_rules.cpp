#include "properties/four_rules.hpp"

#include "model/named.hpp"

namespace harness::properties {
namespace {

constexpr auto names = std::to_array<model::Named<Rule>>({
    {Rule::progress, "progress"},
    {Rule::mutual_exclusion, "mutual exclusion"},
    {Rule::bounded_waiting, "bounded waiting"},
    {Rule::no_busy_waiting, "no busy waiting"},
});
static_assert(is_in_order(names));

constexpr auto chinese_names = std::to_array<model::Named<Rule>>({
    {Rule::progress, "空闲让进"},
    {Rule::mutual_exclusion, "忙则等待"},
    {Rule::bounded_waiting, "有限等待"},
    {Rule::no_busy_waiting, "让权等待"},
});
static_assert(is_in_order(chinese_names));

}  // namespace

std::string_view name_of(Rule rule) {
  return row_of(names, rule).name;
}

std::string_view chinese_name_of(Rule rule) {
  return row_of(chinese_names, rule).name;
}

std::optional<Rule> rule_named(std::string_view name) {
  return value_named(names, name);
}

RuleSet all_but(const RuleSet& rules) {
  RuleSet others(all_rules.begin(), all_rules.end());
  for (const Rule rule : rules) {
    others.erase(rule);
  }
  return others;
}

}  // namespace harness::properties

#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <set>
#include <string_view>

namespace harness::properties {

// The four rules that the textbooks make of what is asked of a critical section: the first two are
// Dijkstra's (1965), the third one was added by Knuth (1966). A semaphore with a queue keeps all.
enum class Rule : std::uint8_t {
  progress,          // 空闲让进: if nobody is in, one of those who want to gets in
  mutual_exclusion,  // 忙则等待: if somebody is in, the others wait
  bounded_waiting,   // 有限等待: nobody waits for ever, or while others enter without end
  no_busy_waiting,   // 让权等待: who waits sleeps
};

inline constexpr std::array all_rules{Rule::progress, Rule::mutual_exclusion, Rule::bounded_waiting,
                                      Rule::no_busy_waiting};

using RuleSet = std::set<Rule>;

// "progress", "mutual exclusion", "bounded waiting", "no busy waiting".
std::string_view name_of(Rule rule);

// "空闲让进", ...
std::string_view chinese_name_of(Rule rule);

// The rule of that (English) name, if there is one.
std::optional<Rule> rule_named(std::string_view name);

// All rules but these.
RuleSet all_but(const RuleSet& rules);

}  // namespace harness::properties

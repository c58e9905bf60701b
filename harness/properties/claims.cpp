#include "properties/claims.hpp"

#include <algorithm>
#include <utility>

namespace harness::properties {
namespace {

bool is_in(const Status& status, const std::string& region) {
  return std::ranges::any_of(status.inside,
                             [&](const model::Mark& mark) { return mark.name == region; });
}

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

Pairs excluding_pairs(const Excludes& excludes, const std::vector<model::ProcessName>& processes) {
  Pairs pairs;
  for (std::size_t a = 0; a < processes.size(); ++a) {
    for (std::size_t b = a + 1; b < processes.size(); ++b) {
      if (excludes(processes[a], processes[b])) {
        pairs.emplace_back(a, b);
      }
    }
  }
  return pairs;
}

}  // namespace

Property mutual_exclusion(std::string sentence, const std::string& region, const Excludes& excludes,
                          const std::vector<model::ProcessName>& processes) {
  return {.sentence = std::move(sentence),
          .verdict = model::Verdict::mutual_exclusion,
          .holds = [region, pairs = excluding_pairs(excludes, processes)](StateView state) {
            return std::ranges::none_of(pairs, [&](const auto& pair) {
              return is_in(*state[pair.first], region) && is_in(*state[pair.second], region);
            });
          },
          .monotone = true};
}

Property never_returns(const std::string& role, const std::vector<model::ProcessName>& processes) {
  std::vector<std::size_t> watched;
  for (std::size_t p = 0; p < processes.size(); ++p) {
    if (processes[p].role == role) {
      watched.push_back(p);
    }
  }
  return {.sentence = "a " + role + " never returns",
          .verdict = model::Verdict::incomplete,
          .holds = [watched](StateView state) {
            return std::ranges::none_of(watched, [&](std::size_t p) { return state[p]->done; });
          },
          .monotone = true};
}

}  // namespace harness::properties

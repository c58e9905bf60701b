#include "properties/claims.hpp"

#include <algorithm>
#include <utility>

namespace harness::properties {
namespace {

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

// Ordered pairs: the first in the one region, the second in the other.
Pairs excluding_pairs(const Excludes& excludes, const std::vector<model::ProcessName>& processes,
                      bool one_region) {
  Pairs pairs;
  for (std::size_t a = 0; a < processes.size(); ++a) {
    for (std::size_t b = one_region ? a + 1 : 0; b < processes.size(); ++b) {
      if (a != b && excludes(processes[a], processes[b])) {
        pairs.emplace_back(a, b);
      }
    }
  }
  return pairs;
}

}  // namespace

Property mutual_exclusion(std::string sentence, const std::string& region, const std::string& other,
                          const Excludes& excludes,
                          const std::vector<model::ProcessName>& processes) {
  return {.sentence = std::move(sentence),
          .verdict = model::Verdict::mutual_exclusion,
          .holds =
              [region, other,
               pairs = excluding_pairs(excludes, processes, region == other)](const State& state) {
                return std::ranges::none_of(pairs, [&](const auto& pair) {
                  return is_inside(state.status(pair.first), region) &&
                         is_inside(state.status(pair.second), other);
                });
              },
          .looks_at = std::vector{region, other}};
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
          .holds =
              [watched](const State& state) {
                return std::ranges::none_of(watched,
                                            [&](std::size_t p) { return state.status(p).done; });
              },
          .looks_at = std::vector<std::string>{}};
}

Property together(const std::string& region, std::uint32_t count) {
  return {
      .sentence = std::to_string(count) + " processes can be in " + region + " at the same time",
      .verdict = model::Verdict::concurrency,
      .holds = [region, count](
                   const State& state) { return state.inside(region) >= static_cast<int>(count); },
      .region = region};
}

}  // namespace harness::properties

#include "properties/claims.hpp"

#include <algorithm>
#include <utility>

namespace harness::properties {
namespace {

// A process in the one region, and those it keeps out of the other.
struct Excluding {
  std::size_t one;
  std::vector<std::size_t> others;
};

std::vector<Excluding> excluding(const Excludes& excludes,
                                 const std::vector<model::ProcessName>& processes,
                                 bool one_region) {
  std::vector<Excluding> all;
  for (std::size_t a = 0; a < processes.size(); ++a) {
    all.push_back({a, {}});
    for (std::size_t b = one_region ? a + 1 : 0; b < processes.size(); ++b) {
      if (a != b && excludes(processes[a], processes[b])) {
        all.back().others.push_back(b);
      }
    }
  }
  std::erase_if(all, [](const Excluding& one) { return one.others.empty(); });
  return all;
}

}  // namespace

Property mutual_exclusion(std::string sentence, const std::string& region, const std::string& other,
                          const Excludes& excludes,
                          const std::vector<model::ProcessName>& processes) {
  return {.sentence = std::move(sentence),
          .verdict = model::Verdict::mutual_exclusion,
          .holds =
              [region, other,
               all = excluding(excludes, processes, region == other)](const State& state) {
                return std::ranges::none_of(all, [&](const Excluding& excluding) {
                  return is_inside(state.status(excluding.one), region) &&
                         std::ranges::any_of(excluding.others, [&](std::size_t process) {
                           return is_inside(state.status(process), other);
                         });
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

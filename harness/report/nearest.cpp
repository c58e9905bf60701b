#include "report/nearest.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <compare>
#include <cstddef>

namespace harness::report {
namespace {

std::string lower(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return result;
}

// How many mistakes lie between two words; `beginning`: or the least to any beginning of `right`.
struct Distance {
  std::size_t beginning = 0;
  std::size_t whole = 0;
  auto operator<=>(const Distance&) const = default;
};

// Edit distance in which exchanged neighbours count one (optimal string alignment). Rows are the
// letters of `right`, columns those of `wrong`; three rows suffice.
Distance distance(std::string_view wrong, std::string_view right) {
  std::array<std::vector<std::size_t>, 3> rows;
  rows.fill(std::vector<std::size_t>(wrong.size() + 1));
  for (std::size_t j = 0; j <= wrong.size(); ++j) {
    rows[0][j] = j;
  }
  Distance result{wrong.size(), wrong.size()};
  for (std::size_t i = 1; i <= right.size(); ++i) {
    const auto& above = rows[(i - 1) % 3];
    auto& row = rows[i % 3];
    row[0] = i;
    for (std::size_t j = 1; j <= wrong.size(); ++j) {
      const std::size_t exchange = right[i - 1] == wrong[j - 1] ? 0 : 1;
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + exchange});
      if (i > 1 && j > 1 && right[i - 1] == wrong[j - 2] && right[i - 2] == wrong[j - 1]) {
        row[j] = std::min(row[j], rows[(i - 2) % 3][j - 2] + 1);
      }
    }
    result.beginning = std::min(result.beginning, row.back());
    result.whole = row.back();
  }
  return result;
}

// The least distance to `name` from one of its words on.
Distance distance_to_words(std::string_view wrong, std::string_view name) {
  Distance least = distance(wrong, name);
  for (std::size_t i = 1; i < name.size(); ++i) {
    if (name[i - 1] == '_' || name[i - 1] == '-') {
      least = std::min(least, distance(wrong, name.substr(i)));
    }
  }
  return least;
}

struct Candidate {
  Distance distance;
  std::string name;
  auto operator<=>(const Candidate&) const = default;
};

}  // namespace

std::vector<std::string> nearest(std::string_view wrong, std::span<const std::string> names) {
  constexpr std::size_t most = 3;
  std::vector<Candidate> candidates;
  for (const std::string& name : names) {
    const Distance found = distance_to_words(lower(wrong), lower(name));
    if (!wrong.empty() && found.beginning <= wrong.size() / 3) {
      candidates.push_back({found, name});
    }
  }
  std::ranges::sort(candidates);
  std::vector<std::string> result;
  for (const Candidate& candidate : candidates) {
    if (result.size() < most) {
      result.push_back(candidate.name);
    }
  }
  return result;
}

}  // namespace harness::report

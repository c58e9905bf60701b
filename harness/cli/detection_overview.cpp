#include "detection_overview.hpp"

#include <fmt/format.h>

#include <array>
#include <cctype>
#include <cstddef>
#include <optional>

namespace harness::cli {
namespace {

// As the columns of a section: mutants, do not compile, judged wrong, hold, undecided, caught by
// free runs, by ThreadSanitizer. What was not tried is none.
constexpr std::size_t columns = 7;
constexpr std::size_t wrong_column = 2;
using Numbers = std::array<std::optional<std::size_t>, columns>;

constexpr std::string_view line_above = "|---|---|---|---|---|---|---|\n| ";

std::optional<Numbers> numbers_in(const std::string& section) {
  const std::size_t table = section.find(line_above);
  if (table == std::string::npos) {
    return std::nullopt;
  }
  Numbers numbers;
  std::size_t at = table + line_above.size();
  for (std::optional<std::size_t>& number : numbers) {
    if (at < section.size() && std::isdigit(static_cast<unsigned char>(section[at])) != 0) {
      number = std::stoul(section.substr(at));
    }
    at = section.find("| ", at);
    at = at == std::string::npos ? section.size() : at + 2;
  }
  return numbers;
}

std::string row(const std::string& name, const Numbers& numbers) {
  std::string text = fmt::format("| {} |", name);
  for (const std::optional<std::size_t>& number : numbers) {
    text += number ? fmt::format(" {} |", *number) : " not tried |";
  }
  return text + "\n";
}

// What was not tried everywhere has no sum.
void add(Numbers& sum, const Numbers& numbers) {
  for (std::size_t i = 0; i < columns; ++i) {
    sum[i] = sum[i] && numbers[i] ? std::optional(*sum[i] + *numbers[i]) : std::nullopt;
  }
}

std::string shares(const Numbers& sum) {
  const auto& runs = sum[columns - 2];
  const auto& threads = sum[columns - 1];
  const auto wrong = static_cast<double>(sum[wrong_column].value_or(0));
  if (wrong == 0 || !runs || !threads) {
    return "";
  }
  return fmt::format(
      "\nOf those that are wrong, free runs caught {:.0f} %, and ThreadSanitizer {:.0f} %.\n",
      100 * static_cast<double>(*runs) / wrong, 100 * static_cast<double>(*threads) / wrong);
}

}  // namespace

std::string detection_overview(const std::vector<std::pair<std::string, std::string>>& sections) {
  std::string rows;
  Numbers sum;
  sum.fill(0);
  for (const auto& [problem, section] : sections) {
    if (const auto numbers = numbers_in(section)) {
      rows += row(fmt::format("[{0}](#{0})", problem), *numbers);
      add(sum, *numbers);
    }
  }
  if (rows.empty()) {
    return "";
  }
  return "| problem | mutants | do not compile | judged wrong | hold | undecided | wrong ones "
         "caught "
         "by free runs | by ThreadSanitizer |\n|---|---|---|---|---|---|---|---|\n" +
         rows + row("**all**", sum) + shares(sum);
}

}  // namespace harness::cli

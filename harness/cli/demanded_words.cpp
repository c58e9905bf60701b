#include "demanded_words.hpp"

#include <algorithm>
#include <sstream>

namespace harness::cli {
namespace {

constexpr std::string_view beginnings[] = {"// Says: ", "# Says: "};
constexpr std::string_view placeholder = "{here}";
constexpr std::string_view mark = "// here";

// "file.cpp:12"; empty if there is no such line.
std::string marked_place(std::string_view program, std::string_view file) {
  const std::size_t at = program.find(std::string(mark) + "\n");
  if (at == std::string_view::npos) {
    return {};
  }
  const auto line = std::ranges::count(program.substr(0, at), '\n') + 1;
  return std::string(file) + ":" + std::to_string(line);
}

std::string one_line(std::string_view text) {
  std::istringstream words{std::string(text)};
  std::string line;
  for (std::string word; words >> word;) {
    line += (line.empty() ? "" : " ") + word;
  }
  return line;
}

}  // namespace

std::vector<std::string> demanded_words(std::string_view program, std::string_view file) {
  const std::string here = marked_place(program, file);
  std::vector<std::string> sentences;
  std::istringstream lines{std::string(program)};
  for (std::string line; std::getline(lines, line);) {
    const auto* const beginning = std::ranges::find_if(
        beginnings, [&](std::string_view words) { return line.starts_with(words); });
    if (beginning != std::end(beginnings)) {
      std::string sentence = line.substr(beginning->size());
      if (const std::size_t at = sentence.find(placeholder); at != std::string::npos) {
        sentence.replace(at, placeholder.size(), here);
      }
      sentences.push_back(sentence);
    }
  }
  return sentences;
}

bool says(std::string_view report, std::string_view sentence) {
  return one_line(report).find(one_line(sentence)) != std::string::npos;
}

}  // namespace harness::cli

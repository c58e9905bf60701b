#include "dependencies.hpp"

#include <algorithm>

namespace harness::cli {
namespace {

// Takes one word off the front of a rule, and make's escapes off the word; empty at the end.
std::string take_word(std::string_view& rest) {
  constexpr std::string_view between = " \t\n\r";
  std::string word;
  std::size_t at = 0;
  for (; at < rest.size(); ++at) {
    const char c = rest[at];
    const char next = at + 1 < rest.size() ? rest[at + 1] : '\0';
    const bool line_goes_on = c == '\\' && (next == '\n' || next == '\r');
    const bool is_escape = (c == '\\' && (next == ' ' || next == '#')) || (c == '$' && next == '$');
    if (is_escape) {
      word += next;
      ++at;
    } else if (line_goes_on || between.find(c) != std::string_view::npos) {
      if (!word.empty()) {
        break;
      }
    } else {
      word += c;
    }
  }
  rest.remove_prefix(at);
  return word;
}

}  // namespace

std::vector<std::string> read_dependencies(std::string_view rule) {
  std::vector<std::string> files;
  rule.remove_prefix(std::min(rule.size(), rule.find(": ")));
  rule.remove_prefix(std::min<std::size_t>(rule.size(), 1));
  for (std::string word = take_word(rule); !word.empty(); word = take_word(rule)) {
    if (std::ranges::find(files, word) == files.end()) {
      files.push_back(word);
    }
  }
  return files;
}

}  // namespace harness::cli

#include "dependencies.hpp"

#include <algorithm>

namespace harness::cli {
namespace {

bool is_escape(char one, char next) {
  return (one == '\\' && (next == ' ' || next == '#')) || (one == '$' && next == '$');
}

// Whether words end there; a line that goes on is one between them.
bool is_between(char one, char next) {
  constexpr std::string_view between = " \t\n\r";
  const bool line_goes_on = one == '\\' && (next == '\n' || next == '\r');
  return line_goes_on || between.find(one) != std::string_view::npos;
}

// Takes one word off the front of a rule, and make's escapes off the word; empty at the end.
std::string take_word(std::string_view& rest) {
  std::string word;
  std::size_t at = 0;
  for (bool has_ended = false; at < rest.size() && !has_ended; ++at) {
    const char c = rest[at];
    const char next = at + 1 < rest.size() ? rest[at + 1] : '\0';
    if (is_escape(c, next)) {
      word += next;
      ++at;
    } else if (is_between(c, next)) {
      has_ended = !word.empty();
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

#include "promela/words.hpp"

#include <fmt/format.h>

#include <array>
#include <cctype>
#include <cstddef>
#include <cstdint>

namespace harness::promela {
namespace {

// The words of the language, and those that every model defines.
constexpr std::array reserved{"active",   "assert",   "at",      "atomic",
                              "beyond",   "bit",      "bool",    "break",
                              "byte",     "chan",     "d_step",  "do",
                              "else",     "empty",    "enabled", "entries",
                              "eval",     "false",    "fi",      "full",
                              "goto",     "hidden",   "if",      "in",
                              "init",     "inline",   "int",     "len",
                              "local",    "ltl",      "mtype",   "nempty",
                              "never",    "nfull",    "od",      "of",
                              "pid",      "print",    "printf",  "priority",
                              "proctype", "provided", "r",       "run",
                              "running",  "select",   "short",   "show",
                              "skip",     "sleeper",  "strayed", "timeout",
                              "trace",    "true",     "typedef", "unless",
                              "unsigned", "xr",       "xs",      "asleep",
                              "process",  "X",        "U",       "V",
                              "W",        "P",        "earnest", "mutual_exclusion",
                              "deadlock"};

std::string run_of(std::string_view expression, std::uint32_t first, std::uint32_t last) {
  return first == last ? fmt::format("{} == {}", expression, first)
                       : fmt::format("{} >= {} && {} <= {}", expression, first, expression, last);
}

}  // namespace

std::string identifier_of(std::string_view text) {
  std::string name;
  for (const char c : text) {
    if (std::isalnum(static_cast<unsigned char>(c)) != 0) {
      name += c;
    } else if (!name.empty() && name.back() != '_' && c != ']') {
      name += '_';
    }
  }
  if (name.empty() || std::isdigit(static_cast<unsigned char>(name[0])) != 0) {
    name.insert(0, "v_");
  }
  return name;
}

std::string Identifiers::unique(std::string_view text) {
  if (taken_.empty()) {
    taken_.insert(reserved.begin(), reserved.end());
  }
  std::string name = identifier_of(text);
  while (!taken_.insert(name).second) {
    name += '_';
  }
  return name;
}

std::string commented(std::string_view text) {
  std::string comment;
  for (const char c : text) {
    const bool would_end = c == '/' && !comment.empty() && comment.back() == '*';
    comment += c == '\n' || c == '\\' || would_end ? ' ' : c;
  }
  return comment;
}

std::string among(std::string_view expression, std::span<const std::uint32_t> numbers) {
  std::string text;
  for (std::size_t i = 0; i < numbers.size();) {
    std::size_t last = i;
    while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1) {
      ++last;
    }
    text += (text.empty() ? "" : " || ") + run_of(expression, numbers[i], numbers[last]);
    i = last + 1;
  }
  return text.empty() ? "false" : "(" + text + ")";
}

}  // namespace harness::promela

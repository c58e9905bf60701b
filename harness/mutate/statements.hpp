#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace harness::mutate {

// The lines of a text, without their ends.
std::vector<std::string> lines_of(std::string_view text);
// The lines, each with its end again.
std::string text_of(const std::vector<std::string>& lines);

// What a line says to the compiler: without its comment (`//`) and the blanks around it. Requires:
// no `//` in a literal.
std::string_view code_of(std::string_view line);

// Whole lines, from the first to the last, that belong together: a statement up to its semicolon,
// or up to the brace that closes its last block, `else` included.
struct Statement {
  std::size_t first = 0;  // from 0
  std::size_t last = 0;
  bool operator==(const Statement&) const = default;
};

// Which statement of a block of functions a line begins, and which are beside it in the same block.
// Requires: the text is laid out as clang-format does, one statement a line.
struct Surroundings {
  Statement self;
  std::vector<Statement> before;  // in the same block, nearest first
  std::vector<Statement> after;   // nearest first
};
Surroundings surroundings(const std::vector<std::string>& lines, std::size_t line);

// Whether a line is one call of P, V, Swait or Ssignal.
enum class Call { none, takes, gives };
Call call_on(std::string_view line);

}  // namespace harness::mutate

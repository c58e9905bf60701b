#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace harness::cli {

// A line of a table of contents.
struct Entry {
  std::string slug;
  std::string chapter;  // the title it stands under; empty before the first
};

// A table of contents that cannot be read. what() names the line.
class BadContents : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// Reads the text of a contents.txt: one problem's slug a line, in teaching order; "== Title =="
// begins a chapter; blank lines and those that begin with "#" say nothing. Throws BadContents if a
// line is none of these, if a slug stands there twice, or if there is none.
std::vector<Entry> read_contents(std::string_view text);

}  // namespace harness::cli

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace harness::report {

// How a report is to look.
struct Style {
  bool color = false;                   // with the escape sequences of a terminal
  int width = 80;                       // columns; fewer than 40 are taken as 40
  std::string workbook = "./workbook";  // what to type for the workbook
  std::string problems = {};            // the folder to give it with --problems, if any
};

enum class Tone { plain, strong, faint, good, bad, doubtful };

// Text that begins at a column of a line, from 0.
struct Piece {
  std::size_t column = 0;
  std::string text;
  Tone tone = Tone::plain;
};

// A text in the making. No line is wider than the style allows, and whatever is put on the page is
// made safe to print first: names and source lines come from strangers.
class Page {
 public:
  explicit Page(const Style& style);

  [[nodiscard]] std::size_t width() const { return width_; }

  // An empty line, unless the page is empty or its last line is.
  void blank();

  // One line. Requires: pieces from left to right. What does not fit is cut with "…"; a piece whose
  // column is taken already follows the one before, one blank between.
  void row(const std::vector<Piece>& pieces);

  // Lines as many as needed, `indent` blanks before each and `hanging` more from the second on.
  void paragraph(std::string_view text, std::size_t indent = 0, Tone tone = Tone::plain,
                 std::size_t hanging = 0);

  // One line to be copied, never cut: it may be too wide.
  void command(std::string_view text);

  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  [[nodiscard]] std::string painted(const std::string& text, Tone tone) const;

  bool color_;
  std::size_t width_;
  std::string text_;
};

}  // namespace harness::report

#include "report/page.hpp"

#include <algorithm>

#include "report/display.hpp"

namespace harness::report {
namespace {

// SGR parameters (ECMA-48, 8.3.117).
std::string_view code_of(Tone tone) {
  switch (tone) {
    case Tone::strong:
      return "1";
    case Tone::faint:
      return "2";
    case Tone::good:
      return "1;32";
    case Tone::bad:
      return "1;31";
    case Tone::doubtful:
      return "1;33";
    case Tone::plain:
      break;
  }
  return "";
}

}  // namespace

Page::Page(const Style& style)
    : color_(style.color), width_(static_cast<std::size_t>(std::max(style.width, 40))) {}

void Page::blank() {
  if (!text_.empty() && !text_.ends_with("\n\n")) {
    text_ += '\n';
  }
}

void Page::row(const std::vector<Piece>& pieces) {
  std::size_t column = 0;
  for (const Piece& piece : pieces) {
    if (piece.text.empty()) {
      continue;
    }
    const std::size_t begin = column == 0 ? piece.column : std::max(piece.column, column + 1);
    if (begin >= width_) {
      break;
    }
    const std::string shown = shortened(clean(piece.text), width_ - begin);
    text_ += std::string(begin - column, ' ') + painted(shown, piece.tone);
    column = begin + display_width(shown);
  }
  text_ += '\n';
}

void Page::paragraph(std::string_view text, std::size_t indent, Tone tone, std::size_t hanging) {
  const std::size_t first = wrapped(text, width_ - indent).front().size();
  row({{indent, std::string(text.substr(0, first)), tone}});
  const std::size_t rest = text.find_first_not_of(' ', first);
  if (rest != std::string_view::npos) {
    for (const std::string& line : wrapped(text.substr(rest), width_ - indent - hanging)) {
      row({{indent + hanging, line, tone}});
    }
  }
}

void Page::command(std::string_view text) {
  text_ += "  " + clean(text) + "\n";
}

std::string Page::painted(const std::string& text, Tone tone) const {
  if (!color_ || tone == Tone::plain) {
    return text;
  }
  return "\033[" + std::string(code_of(tone)) + "m" + text + "\033[0m";
}

}  // namespace harness::report

#include "report/display.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace harness::report {
namespace {

constexpr char32_t invalid = 0xfffd;
constexpr std::string_view replacement = "\xef\xbf\xbd";

// One character, and how many bytes of UTF-8 it took (at least one).
struct Character {
  char32_t code = invalid;
  std::size_t bytes = 1;
};

unsigned byte_at(std::string_view text, std::size_t i) {
  return i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
}

// The first character of `text`. Requires: text is not empty.
Character first_of(std::string_view text) {
  const unsigned lead = byte_at(text, 0);
  if (lead < 0x80) {
    return {lead, 1};
  }
  const std::size_t bytes = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  static constexpr std::array<char32_t, 5> smallest = {0, 0, 0x80, 0x800, 0x10000};
  char32_t code = lead & (0x7fU >> bytes);
  for (std::size_t i = 1; i < bytes; ++i) {
    if ((byte_at(text, i) & 0xc0U) != 0x80) {
      return {};
    }
    code = (code << 6U) | (byte_at(text, i) & 0x3fU);
  }
  const bool surrogate = code >= 0xd800 && code <= 0xdfff;
  const bool valid = lead >= 0xc2 && lead < 0xf5 && code >= smallest[bytes] && code <= 0x10ffff;
  return valid && !surrogate ? Character{code, bytes} : Character{};
}

struct Interval {
  char32_t first;
  char32_t last;
};

template <std::size_t Count>
bool is_in(char32_t code, const std::array<Interval, Count>& intervals) {
  return std::ranges::any_of(intervals,
                             [&](const Interval& i) { return i.first <= code && code <= i.last; });
}

// East Asian wide and full-width characters, and pictures (Unicode, UAX #11).
constexpr auto wide = std::to_array<Interval>({
    {0x1100, 0x115f},
    {0x2e80, 0x303e},
    {0x3041, 0x4dbf},
    {0x4e00, 0xa4cf},
    {0xa960, 0xa97f},
    {0xac00, 0xd7a3},
    {0xf900, 0xfaff},
    {0xfe30, 0xfe6f},
    {0xff00, 0xff60},
    {0xffe0, 0xffe6},
    {0x1f300, 0x1f64f},
    {0x1f680, 0x1f6ff},
    {0x1f900, 0x1f9ff},
    {0x20000, 0x3fffd},
});

constexpr auto without_width = std::to_array<Interval>({
    {0x0300, 0x036f},
    {0x200b, 0x200d},
    {0x20d0, 0x20ff},
    {0xfe00, 0xfe0f},
    {0xfeff, 0xfeff},
});

// Would move the cursor, change colours or reorder what stands beside it.
constexpr auto unsafe = std::to_array<Interval>({
    {0x00, 0x1f},
    {0x7f, 0x9f},
    {0x200e, 0x200f},
    {0x2028, 0x202e},
    {0x2066, 0x2069},
});

std::size_t width_of(char32_t code) {
  if (is_in(code, without_width)) {
    return 0;
  }
  return is_in(code, wide) ? 2 : 1;
}

// The longest beginning of `text` that fits into `width` columns, bytes.
std::size_t bytes_that_fit(std::string_view text, std::size_t width) {
  std::size_t bytes = 0;
  std::size_t columns = 0;
  while (bytes < text.size()) {
    const Character next = first_of(text.substr(bytes));
    columns += width_of(next.code);
    if (columns > width) {
      break;
    }
    bytes += next.bytes;
  }
  return bytes;
}

}  // namespace

std::string clean(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const Character next = first_of(text);
    if (next.code == '\t' || next.code == '\n' || next.code == '\r') {
      result += ' ';
    } else if (next.code == invalid || is_in(next.code, unsafe)) {
      result += replacement;
    } else {
      result += text.substr(0, next.bytes);
    }
    text.remove_prefix(next.bytes);
  }
  return result;
}

std::size_t display_width(std::string_view text) {
  std::size_t columns = 0;
  while (!text.empty()) {
    const Character next = first_of(text);
    columns += width_of(next.code);
    text.remove_prefix(next.bytes);
  }
  return columns;
}

std::string shortened(std::string_view text, std::size_t width) {
  if (display_width(text) <= width) {
    return std::string(text);
  }
  if (width == 0) {
    return "";
  }
  return std::string(text.substr(0, bytes_that_fit(text, width - 1))) + "…";
}

std::string shortened_name(std::string_view name, std::size_t width) {
  const std::size_t blank = name.rfind(' ');
  const std::string_view end = blank == std::string_view::npos ? "" : name.substr(blank);
  if (display_width(name) <= width || display_width(end) + 2 > width) {
    return shortened(name, width);
  }
  return shortened(name.substr(0, blank), width - display_width(end)) + std::string(end);
}

std::string padded(std::string_view text, std::size_t width) {
  const std::size_t columns = display_width(text);
  return std::string(text) + std::string(columns < width ? width - columns : 0, ' ');
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  while (display_width(text) > width) {
    std::size_t bytes = bytes_that_fit(text, width);
    // A blank right behind the line may end it too.
    const std::size_t blank = text.substr(0, bytes + 1).rfind(' ');
    const bool at_blank = blank != std::string_view::npos && blank > 0;
    bytes = at_blank ? blank : bytes;
    lines.emplace_back(text.substr(0, bytes));
    text.remove_prefix(bytes + (at_blank ? 1 : 0));
  }
  lines.emplace_back(text);
  return lines;
}

}  // namespace harness::report

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace harness::report {

// `text` made safe to print on one line of a terminal: tabs and line ends become blanks; control
// characters, what turns the direction of writing and invalid UTF-8 become U+FFFD.
std::string clean(std::string_view text);

// Columns that clean text takes on a terminal: two for wide (Chinese) characters, none for accents
// that combine.
std::size_t display_width(std::string_view text);

// `text`, cut to at most `width` columns; "…" at the end says that something is missing.
std::string shortened(std::string_view text, std::size_t width);

// As `shortened`, but the last word, a number mostly, is kept: "philos… 3".
std::string shortened_name(std::string_view name, std::size_t width);

// `text` with blanks after it, up to `width` columns; longer text is left as it is.
std::string padded(std::string_view text, std::size_t width);

// Lines of at most `width` columns, broken at blanks where possible. Requires: width >= 2.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);

}  // namespace harness::report

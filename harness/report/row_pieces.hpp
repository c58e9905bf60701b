#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "report/rows.hpp"

namespace harness::report {

// What a schedule's rows have in common, however they are laid out.

inline constexpr std::size_t gap = 2;  // blanks between columns

// ":14" in the judged file, "other.hpp:14" elsewhere; empty if unknown.
std::string place_beside(const Trace& trace, const Row& row);

// The columns that the widest of those takes.
std::size_t widest_place(const Trace& trace, const std::vector<Row>& rows);

// The number of the step, right-aligned, as the piece in front; and the columns it takes.
Piece number_piece(const Row& row, const std::vector<Row>& rows);
std::size_t width_of_numbers(const std::vector<Row>& rows);

// What is said where that begins which is repeated for ever.
std::string_view forever_text(const Trace& trace);

// What a row says that is a remark. Requires: row.lost or row.forever.
Piece remark_piece(const std::vector<Row>& rows, const Row& row, const Trace& trace);

}  // namespace harness::report

#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <vector>

#include "report/rows.hpp"

namespace harness::report {

// One column a process.
struct Columns {
  std::map<model::ProcessId, Piece> heads;  // where each begins, and its name
  std::size_t place = 0;                    // where the places begin
};

enum class Names { full, cut };

// A column for everybody who takes part in `trace`, whose rows are `rows`. Nothing if they do not
// fit into `width`, or are more than eight.
std::optional<Columns> columns_for(const Trace& trace, const std::vector<Row>& rows, Names names,
                                   std::size_t width);

void print_columns(Page& page, const Trace& trace, const Columns& columns,
                   const std::vector<Row>& rows);

}  // namespace harness::report

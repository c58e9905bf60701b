#include "report/columns.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "report/display.hpp"
#include "report/row_pieces.hpp"
#include "report/words.hpp"

namespace harness::report {
namespace {

using model::ProcessId;

constexpr std::size_t most_columns = 8;

// Everybody who does something or stands still at the end.
std::set<ProcessId> participants(const Trace& trace, const std::vector<Row>& rows) {
  std::set<ProcessId> result;
  for (const Row& row : rows) {
    for (const Cell& cell : row.acts) {
      result.insert(cell.process);
    }
  }
  for (const Waiting& waiting : trace.waiting) {
    result.insert(waiting.process);
  }
  return result;
}

std::map<ProcessId, std::size_t> widths_of(const std::vector<Row>& rows,
                                           const std::set<ProcessId>& processes) {
  std::map<ProcessId, std::size_t> widths;
  for (const ProcessId process : processes) {
    widths[process] = 6;  // what a shortened name needs
  }
  for (const Row& row : rows) {
    for (const auto* cells : {&row.acts, &row.stays}) {
      for (const Cell& cell : *cells) {
        widths[cell.process] = std::max(widths[cell.process], display_width(clean(cell.text)));
      }
    }
  }
  return widths;
}

void print_heads(Page& page, const Trace& trace, const Columns& columns) {
  std::vector<Piece> pieces;
  for (const auto& [process, head] : columns.heads) {
    pieces.push_back(head);
  }
  const std::string file = clean(base_name(trace.source));
  const bool fits = columns.place + display_width(file) <= page.width();
  pieces.push_back({columns.place, fits ? file : "line", Tone::faint});
  page.row(pieces);
}

void print_row(Page& page, const Trace& trace, const Columns& columns, const std::vector<Row>& rows,
               const Row& row) {
  std::vector<Piece> pieces{number_piece(row, rows)};
  for (const auto* cells : {&row.acts, &row.stays}) {
    for (const Cell& cell : *cells) {
      pieces.push_back({columns.heads.at(cell.process).column, cell.text, cell.tone});
    }
  }
  pieces.push_back({columns.place, place_beside(trace, row), Tone::faint});
  std::ranges::stable_sort(pieces, {}, &Piece::column);
  page.row(pieces);
}

}  // namespace

std::optional<Columns> columns_for(const Trace& trace, const std::vector<Row>& rows, Names names,
                                   std::size_t width) {
  Columns columns;
  std::size_t column = width_of_numbers(rows);
  for (const auto& [process, least] : widths_of(rows, participants(trace, rows))) {
    const std::string name = clean(name_of(trace.processes, process));
    const std::size_t wide = names == Names::full ? std::max(least, display_width(name)) : least;
    columns.heads[process] = {column, shortened_name(name, wide), Tone::strong};
    column += wide + gap;
  }
  columns.place = column;
  const bool fits = column + std::max<std::size_t>(widest_place(trace, rows), 4) <= width;
  return fits && columns.heads.size() <= most_columns ? std::optional(columns) : std::nullopt;
}

void print_columns(Page& page, const Trace& trace, const Columns& columns,
                   const std::vector<Row>& rows) {
  print_heads(page, trace, columns);
  for (const Row& row : rows) {
    if (row.lost || row.forever) {
      page.row({remark_piece(rows, row, trace)});
    } else {
      print_row(page, trace, columns, rows, row);
    }
  }
}

}  // namespace harness::report

#include "report/row_pieces.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "report/display.hpp"
#include "report/words.hpp"

namespace harness::report {
namespace {

std::size_t digits_of_numbers(const std::vector<Row>& rows) {
  std::size_t last = 0;
  for (const Row& row : rows) {
    last = row.number.value_or(last);
  }
  return std::to_string(last).size();
}

}  // namespace

std::string place_beside(const Trace& trace, const Row& row) {
  if (row.place == nullptr || row.place->line == 0) {
    return "";
  }
  const std::string_view file = base_name(row.place->file);
  const bool is_judged = file == base_name(trace.source);
  return fmt::format("{}:{}", is_judged ? "" : file, row.place->line);
}

std::size_t widest_place(const Trace& trace, const std::vector<Row>& rows) {
  std::size_t widest = 0;
  for (const Row& row : rows) {
    widest = std::max(widest, display_width(place_beside(trace, row)));
  }
  return widest;
}

Piece number_piece(const Row& row, const std::vector<Row>& rows) {
  return {0, row.number ? fmt::format(" {:>{}}", *row.number, digits_of_numbers(rows)) : "",
          Tone::faint};
}

std::size_t width_of_numbers(const std::vector<Row>& rows) {
  return 1 + digits_of_numbers(rows) + gap;
}

Piece remark_piece(const std::vector<Row>& rows, const Row& row, const Trace& trace) {
  return {width_of_numbers(rows),
          row.forever ? std::string(forever_text(trace))
                      : fmt::format("── after step {} nothing could be saved any more ──",
                                    trace.lost_after.value_or(0) + 1),
          Tone::bad};
}

std::string_view forever_text(const Trace& trace) {
  return trace.schedule.cycle == trace.schedule.steps.size() ? "── and so it stays, for ever ──"
                                                             : "── from here on, for ever ──";
}

}  // namespace harness::report

#include "report/list.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "report/display.hpp"
#include "report/row_pieces.hpp"
#include "report/words.hpp"

namespace harness::report {
namespace {

// One line an act: number, name, act, place.
struct List {
  std::size_t name_column = 0;
  std::size_t name_width = 0;
  std::size_t act_column = 0;
  std::size_t act_width = 0;
  bool full_places = true;  // "exercise.cpp:14", not ":14"
};

List list_for(const Trace& trace, const std::vector<Row>& rows, std::size_t width) {
  List list;
  std::size_t widest_full_place = 0;
  for (const Row& row : rows) {
    for (const Cell& cell : row.acts) {
      const std::string name = clean(name_of(trace.processes, cell.process));
      list.name_width = std::max(list.name_width, display_width(name));
      list.act_width = std::max(list.act_width, display_width(clean(cell.text)));
    }
    if (row.place != nullptr) {
      widest_full_place = std::max(widest_full_place, display_width(clean(text_of(*row.place))));
    }
  }
  list.name_column = width_of_numbers(rows);
  list.name_width = std::min(list.name_width, width / 3);
  list.act_column = list.name_column + list.name_width + gap;
  list.full_places = list.act_column + list.act_width + gap + widest_full_place <= width;
  if (!list.full_places) {
    const std::size_t place_width = std::min(widest_place(trace, rows), width / 4);
    list.act_width = std::min(list.act_width, width - list.act_column - gap - place_width);
  }
  return list;
}

void print_acts(Page& page, const Trace& trace, const List& list, const std::vector<Row>& rows,
                const Row& row) {
  Piece number = number_piece(row, rows);
  std::string place = place_beside(trace, row);
  if (list.full_places && !place.empty()) {
    place = text_of(*row.place);
  }
  for (const Cell& cell : row.acts) {
    const std::string name = clean(name_of(trace.processes, cell.process));
    page.row({std::exchange(number, {}),
              {list.name_column, shortened_name(name, list.name_width)},
              {list.act_column, shortened(clean(cell.text), list.act_width), cell.tone},
              {list.act_column + list.act_width + gap, std::exchange(place, ""), Tone::faint}});
  }
}

}  // namespace

void print_list(Page& page, const Trace& trace, const std::vector<Row>& rows) {
  const List list = list_for(trace, rows, page.width());
  for (const Row& row : rows) {
    if (row.lost || row.forever) {
      page.row({remark_piece(rows, row, trace)});
    } else {
      print_acts(page, trace, list, rows, row);
    }
  }
}

}  // namespace harness::report

#include "steps_shown.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "report/display.hpp"
#include "report/row_pieces.hpp"
#include "report/words.hpp"

namespace harness::cli {
namespace {

using report::gap;
using report::Row;
using report::Tone;

// Where the columns begin, behind that of the step's number.
struct Columns {
  std::size_t process;
  std::size_t act;
  std::size_t place;
  std::size_t text;
};

Columns columns_for(const report::Trace& trace, const std::vector<Row>& rows) {
  std::size_t widest_name = 0;
  std::size_t widest_act = 0;
  for (const Row& row : rows) {
    for (const report::Cell& act : row.acts) {
      widest_name = std::max(
          widest_name,
          report::display_width(report::clean(report::name_of(trace.processes, act.process))));
      widest_act = std::max(widest_act, report::display_width(report::clean(act.text)));
    }
  }
  constexpr std::size_t number = 4;
  constexpr std::size_t widest_of_all = 32;
  const std::size_t act = number + gap + std::min(widest_name, widest_of_all) + gap;
  const std::size_t place = act + std::min(widest_act, widest_of_all) + gap;
  return {number + gap, act, place, place + widest_place(trace, rows) + gap};
}

void print(report::Page& page, const report::Trace& trace, const Row& row, const Columns& columns) {
  if (row.lost) {
    page.row({{columns.process, "── from here on nothing could be saved any more ──", Tone::bad}});
  }
  if (row.forever) {
    page.row({{columns.process, std::string(report::forever_text(trace)), Tone::bad}});
  }
  bool is_first = true;
  for (const report::Cell& act : row.acts) {
    std::vector<report::Piece> pieces;
    const bool is_step = row.number && is_first;
    pieces.push_back({0, is_step ? fmt::format("{:>4}", *row.number) : "", Tone::faint});
    pieces.push_back({columns.process, report::name_of(trace.processes, act.process)});
    pieces.push_back({columns.act, act.text, act.tone});
    if (is_step && row.place != nullptr) {
      pieces.push_back({columns.place, report::place_beside(trace, row), Tone::faint});
      pieces.push_back({columns.text, row.place->text, Tone::faint});
    }
    page.row(pieces);
    is_first = false;
  }
}

}  // namespace

StepsShown::StepsShown(const report::Trace& trace, const report::Style& style)
    : texts_(trace.schedule.steps.size() + 1) {
  const std::vector<Row> rows = rows_of(trace, report::Waits::beside);
  const Columns columns = columns_for(trace, rows);
  std::size_t now = 0;
  for (const Row& row : rows) {
    now = row.number.value_or(now);
    report::Page page(style);
    print(page, trace, row, columns);
    texts_.at(now) += page.text();
  }
}

}  // namespace harness::cli

#include "report/table.hpp"

#include "report/columns.hpp"
#include "report/list.hpp"
#include "report/rows.hpp"

namespace harness::report {

void print_schedule(Page& page, const Trace& trace) {
  for (const Waits waits : {Waits::beside, Waits::below}) {
    const std::vector<Row> rows = rows_of(trace, waits);
    if (rows.empty()) {
      return;
    }
    for (const Names names : {Names::full, Names::cut}) {
      if (const auto columns = columns_for(trace, rows, names, page.width())) {
        print_columns(page, trace, *columns, rows);
        return;
      }
    }
  }
  print_list(page, trace, rows_of(trace, Waits::beside));
}

}  // namespace harness::report

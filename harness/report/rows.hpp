#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "report/page.hpp"
#include "report/trace.hpp"

namespace harness::report {

// What one process does, or where it is, in one row of a schedule.
struct Cell {
  model::ProcessId process;
  std::string text;
  Tone tone = Tone::plain;
};

// A line of the table that shows a schedule.
struct Row {
  std::optional<std::size_t> number;  // of the step, from 1; none: something that followed from it
  std::vector<Cell> acts;             // by process, at most one each
  std::vector<Cell> stays;            // those in a region, where they do nothing else
  const Place* place = nullptr;       // of the step
  // Instead of all that, a remark on what follows:
  bool lost = false;     // from here on nothing could be saved
  bool forever = false;  // from here on all is repeated for ever
};

// Where each " waits" stands.
enum class Waits { beside, below };

// The schedule of `trace`, which the rows refer to.
std::vector<Row> rows_of(const Trace& trace, Waits waits);

// A process in a region.
struct Inside {
  model::ProcessId process;
  std::string region;
};

// Who is in which region when the schedule ends, by process.
std::vector<Inside> inside_at_end(const Trace& trace);

}  // namespace harness::report

#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>

#include "bench/sample.hpp"

namespace harness::bench {

// What came of a demand.
enum class Met { yes, no, not_measured, nothing_demanded };

// One line of the table: our figure, and that of the thing it is compared with.
struct Row {
  std::string what;
  std::string ours = "-";
  std::string other = "-";
  std::optional<double> ratio = {};  // ours / other
  std::string demand = {};
  Met met = Met::nothing_demanded;
};

// Receives each row as soon as it is measured.
using Sink = std::function<void(const Row&)>;

// How thoroughly to measure.
struct Effort {
  std::size_t repetitions = 7;      // of everything; medians are reported
  std::size_t steps = 2000;         // real steps, or round trips, in one repetition
  bool for_information = true;      // measure also what nothing is demanded of
  double most_seconds_of_spin = 8;  // all runs of one search together; at least one is made
};

// Both were timed, nothing is demanded.
Row comparison(std::string what, const Sample& ours, const Sample& other);

// The same with a demand: the ratio of the medians is at most `most`.
Row demand_ratio(Row row, double most);

// A figure that is to be at most (or below) `most`, compared with nothing.
Row demand_at_most(Row row, double figure, double most, const std::string& most_in_words);

// The row of something that cannot be measured here, for the reason `why`. The demand is not met.
Row not_measured(Row row, const std::string& why);

std::string heading();
std::string to_line(const Row& row);

}  // namespace harness::bench

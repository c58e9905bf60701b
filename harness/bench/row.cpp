#include "bench/row.hpp"

#include <fmt/format.h>

#include <utility>

namespace harness::bench {
namespace {

constexpr const char* layout = "{:<43} {:<24} {:<24} {:>6}  {:<10} {}";

const char* word_for(Met met) {
  switch (met) {
    case Met::yes:
      return "met";
    case Met::no:
      return "NOT MET";
    case Met::not_measured:
      return "NOT MEASURED";
    case Met::nothing_demanded:
      break;
  }
  return "";
}

std::string without_spaces_behind(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

std::string ratio_text(const std::optional<double>& ratio) {
  return ratio ? fmt::format("{:.2f}", *ratio) : "-";
}

}  // namespace

Row comparison(std::string what, const Sample& ours, const Sample& other) {
  return {.what = std::move(what),
          .ours = as_time(ours),
          .other = as_time(other),
          .ratio = ours.median() / other.median()};
}

Row demand_ratio(Row row, double most) {
  row.demand = fmt::format("<= {}", most);
  row.met = row.ratio && *row.ratio <= most ? Met::yes : Met::no;
  return row;
}

Row demand_at_most(Row row, double figure, double most, const std::string& most_in_words) {
  row.demand = "<= " + most_in_words;
  row.met = figure <= most ? Met::yes : Met::no;
  return row;
}

Row not_measured(Row row, const std::string& why) {
  row.other = "not measured: " + why;
  row.met = Met::not_measured;
  return row;
}

std::string heading() {
  return without_spaces_behind(
      fmt::format(layout, "what", "ours", "the other", "ratio", "demand", ""));
}

std::string to_line(const Row& row) {
  return without_spaces_behind(fmt::format(layout, row.what, row.ours, row.other,
                                           ratio_text(row.ratio), row.demand, word_for(row.met)));
}

}  // namespace harness::bench

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "build_program.hpp"
#include "commands.hpp"
#include "last_verdict.hpp"
#include "output.hpp"
#include "report/display.hpp"
#include "report/page.hpp"
#include "report/words.hpp"
#include "terminal.hpp"
#include "workbook.hpp"

namespace harness::cli {
namespace {

constexpr std::size_t indent = 2;
constexpr std::size_t gap = 2;

struct Row {
  std::string slug;
  std::string title;  // as its README has it; may be empty
  std::string state;
  report::Tone tone = report::Tone::faint;
};

struct Columns {
  std::size_t title = 0;  // where titles begin
  std::size_t state = 0;
};

// The first heading of a README, without its "#". (Not the title of the spec: that would have to be
// compiled first.)
std::string title_of(const Problem& problem) {
  constexpr std::string_view heading = "# ";
  std::ifstream file(problem.folder + "/README.md");
  std::string line;
  while (std::getline(file, line)) {
    if (line.starts_with(heading)) {
      return line.substr(heading.size());
    }
  }
  return {};
}

Row row_of(const Problem& problem) {
  Row row{.slug = problem.slug, .title = title_of(problem), .state = "not checked yet"};
  std::error_code error;
  if (!std::filesystem::exists(problem.exercise(), error)) {
    row.state = "its " + problem.exercise_name + " is missing";
    return row;
  }
  const auto last = last_verdict(problem);
  if (!last) {
    return row;
  }
  const bool is_current = hash_of(subject_named(problem.slug, "")) == last->hash;
  const bool is_right_text = problem.asks_for_text() && last->verdict == model::Verdict::holds;
  row.state = (is_right_text ? "right" : std::string(report::headline_of(last->verdict))) +
              (is_current ? "" : "; changed since");
  if (is_current) {
    row.tone = last->verdict == model::Verdict::holds ? report::Tone::good : report::Tone::bad;
  }
  return row;
}

// The columns of slugs and states are as wide as they must be; titles get what is left.
Columns columns_for(const std::vector<Row>& rows, std::size_t width) {
  std::size_t slug = 0;
  std::size_t title = 0;
  std::size_t state = 0;
  for (const Row& row : rows) {
    slug = std::max(slug, row.slug.size());
    title = std::max(title, report::display_width(row.title));
    state = std::max(state, row.state.size());
  }
  Columns columns{.title = indent + slug + gap};
  const std::size_t taken = columns.title + gap + state;
  const std::size_t left = width > taken ? width - taken : 0;
  columns.state = columns.title + std::min(title, left) + gap;
  return columns;
}

void print_row(report::Page& page, const Row& row, const Columns& columns) {
  const std::size_t room = columns.state - gap - columns.title;
  constexpr std::size_t too_narrow_to_tell = 8;
  const std::string title =
      room < too_narrow_to_tell ? "" : report::shortened(report::clean(row.title), room);
  page.row({{indent, row.slug, report::Tone::strong},
            {columns.title, title},
            {columns.state, row.state, row.tone}});
}

int list() {
  const report::Style style = style_of_output();
  report::Page page(style);
  const std::vector<Problem> problems = all_problems();
  std::vector<Row> rows;
  std::ranges::transform(problems, std::back_inserter(rows), row_of);
  const Columns columns = columns_for(rows, page.width());
  std::string chapter;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i == 0 || problems[i].chapter != chapter || problems[i].home != problems[i - 1].home) {
      chapter = problems[i].chapter;
      page.blank();
      page.row({{0, chapter.empty() ? "Problems" : chapter}});
    }
    print_row(page, rows[i], columns);
  }
  page.blank();
  put(page.text());
  put(
      fmt::format("Read {0}/NAME/README.md, edit {0}/NAME/exercise.cpp, or the .txt\n"
                  "that a problem has instead, then type\n  {1} check NAME\n",
                  path_from_here(root_folder() + "/problems"), how_to_call()));
  return exit_as_wished;
}

}  // namespace

void add_list(CLI::App& app, Action& action) {
  app.add_subcommand("list", "The problems, in teaching order, and how far you are")
      ->callback([&action] { action = list; });
}

}  // namespace harness::cli

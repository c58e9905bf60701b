#include "problems.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "config.hpp"
#include "contents.hpp"
#include "model/failure.hpp"
#include "report/nearest.hpp"

namespace harness::cli {
namespace {

namespace fs = std::filesystem;

constexpr char environment_variable[] = "WORKBOOK_PROBLEMS";

std::string& said() {
  static std::string folder;
  return folder;
}

// Where the problems of one table of contents are.
struct Place {
  fs::path problems;  // the folder of the table
  fs::path home;
};

fs::path table_of(const Place& place) {
  return place.problems / "contents.txt";
}

std::string read_table(const fs::path& path) {
  std::ifstream file(path);
  std::string text(std::istreambuf_iterator<char>(file), {});
  if (!file) {
    throw model::Failure(
        fmt::format("cannot read the table of contents, {}. May you read it?", path.string()));
  }
  return text;
}

std::vector<Entry> entries_of(const Place& place) {
  const fs::path table = table_of(place);
  try {
    return read_contents(read_table(table));
  } catch (const BadContents& error) {
    throw model::Failure(fmt::format("{}: {}", table.string(), error.what()));
  }
}

// Where a program is given, the student writes a text about it.
std::string exercise_in(const fs::path& folder) {
  std::error_code error;
  if (!fs::exists(folder / "program.cpp", error)) {
    return "exercise.cpp";
  }
  return fs::exists(folder / "answers.txt", error) ? "answers.txt" : "schedule.txt";
}

Problem problem_at(const Place& place, const Entry& entry) {
  const fs::path folder = place.problems / entry.slug;
  std::error_code error;
  if (!fs::is_directory(folder, error)) {
    throw model::Failure(
        fmt::format("{} names {}, but there is no folder {}. Make it, or take the line out.",
                    table_of(place).string(), entry.slug, folder.string()));
  }
  return {entry.slug, folder.string(), place.home.string(), entry.chapter, exercise_in(folder)};
}

void add_problems(std::vector<Problem>& problems, const Place& place) {
  for (const Entry& entry : entries_of(place)) {
    const Problem problem = problem_at(place, entry);
    const auto twin = std::ranges::find(problems, entry.slug, &Problem::slug);
    if (twin != problems.end()) {
      throw model::Failure(fmt::format(
          "there are two problems called {}: {} and {}. Rename yours, its header and its line in "
          "{}.",
          entry.slug, twin->folder, problem.folder, table_of(place).string()));
    }
    problems.push_back(problem);
  }
}

// `source`: what said so.
Place place_in(const std::string& folder, const std::string& source) {
  std::error_code error;
  const fs::path path = fs::canonical(folder, error);
  if (error || !fs::is_directory(path, error)) {
    throw model::Failure(fmt::format("{} says {}, but there is no such folder.", source, folder));
  }
  if (fs::is_regular_file(path / "problems/contents.txt", error)) {
    return {path / "problems", path};
  }
  if (fs::is_regular_file(path / "contents.txt", error)) {
    return {path, path.filename() == "problems" ? path.parent_path() : path};
  }
  throw model::Failure(fmt::format(
      "{} says {}, but there is no table of contents in it: neither problems/contents.txt nor "
      "contents.txt. It names one problem a line; docs/adding_a_problem.md shows how.",
      source, folder));
}

std::string suggestion(const std::string& wrong, const std::vector<Problem>& problems) {
  std::vector<std::string> names;
  std::ranges::transform(problems, std::back_inserter(names), &Problem::slug);
  const std::vector<std::string> near = report::nearest(wrong, names);
  if (near.empty()) {
    return "`./workbook list` shows all problems; --problems DIR adds those of a folder elsewhere.";
  }
  return fmt::format("Did you mean {}?", fmt::join(near, " or "));
}

}  // namespace

void add_problems_from(const std::string& folder) {
  said() = folder;
}

std::string folder_of_problems_said() {
  std::error_code error;
  return said().empty() ? "" : fs::absolute(said(), error).string();
}

std::vector<Problem> all_problems() {
  std::vector<Problem> problems;
  const fs::path root = config::root;
  add_problems(problems, {root / "problems", root});
  const char* const environment = std::getenv(environment_variable);
  if (!said().empty()) {
    add_problems(problems, place_in(said(), "--problems"));
  } else if (environment != nullptr && *environment != 0) {
    add_problems(problems, place_in(environment, environment_variable));
  }
  return problems;
}

Problem problem_named(const std::string& name) {
  const std::vector<Problem> problems = all_problems();
  const auto found = std::ranges::find(problems, name, &Problem::slug);
  if (found == problems.end()) {
    throw model::Failure(
        fmt::format("there is no problem \"{}\". {}", name, suggestion(name, problems)));
  }
  return *found;
}

}  // namespace harness::cli

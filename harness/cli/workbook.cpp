#include "workbook.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "config.hpp"
#include "model/failure.hpp"

namespace harness::cli {
namespace {

namespace fs = std::filesystem;

bool looks_like_file(const std::string& name) {
  return name.find('/') != std::string::npos || fs::path(name).has_extension();
}

std::string path_of_part(const std::string& part) {
  std::error_code error;
  const fs::path path = fs::canonical(part, error);
  if (error) {
    throw model::Failure(
        fmt::format("{} is missing. `git checkout` of that file brings it back as "
                    "it was handed out.",
                    part));
  }
  return path.string();
}

Subject exercise_of(const Problem& problem) {
  return {problem, path_of_part(problem.program()),
          problem.asks_for_text() ? path_of_part(problem.exercise()) : ""};
}

// A text about the program that is given for its problem.
Subject text_about(const Problem& problem, const fs::path& path) {
  if (!problem.asks_for_text()) {
    throw model::Failure(fmt::format("{} asks for a program, a .cpp file; {} is none.",
                                     problem.slug, path.string()));
  }
  return {problem, path_of_part(problem.program()), path.string()};
}

// A problem's own folder, as it is easily typed, stands for the problem.
Subject subject_in(const fs::path& folder, const std::string& name) {
  for (const Problem& problem : all_problems()) {
    std::error_code error;
    if (fs::equivalent(folder, problem.folder, error)) {
      return exercise_of(problem);
    }
  }
  throw model::Failure(
      fmt::format("{} is a folder. Give a problem's name, or the path of a .cpp "
                  "file.",
                  name));
}

// Which problem a file is meant to solve; `name` is what the user calls it.
Problem problem_of(const fs::path& path, const std::string& name, const std::string& problem_name) {
  if (!problem_name.empty()) {
    return problem_named(problem_name);
  }
  const std::string folder = path.parent_path().filename().string();
  const auto problems = all_problems();
  const auto found = std::ranges::find(problems, folder, &Problem::slug);
  if (found == problems.end()) {
    throw model::Failure(fmt::format(
        "which problem is {} meant to solve? Its folder, {}, is not called like one. Say it with "
        "--problem NAME.",
        name, folder));
  }
  return *found;
}

}  // namespace

Subject subject_named(const std::string& name, const std::string& problem_name) {
  if (!looks_like_file(name)) {
    return exercise_of(problem_named(name));
  }
  std::error_code error;
  const fs::path path = fs::canonical(name, error);
  if (!error && fs::is_directory(path)) {
    return subject_in(path, name);
  }
  if (error || !fs::is_regular_file(path)) {
    throw model::Failure(
        fmt::format("there is no file {}. Give a problem's name, or the path of a "
                    ".cpp file.",
                    name));
  }
  if (path.extension() == ".txt") {
    return text_about(problem_of(path, name, problem_name), path);
  }
  if (const auto extension = path.extension(); extension != ".cpp" && extension != ".cc") {
    throw model::Failure(
        fmt::format("{} is no C++ program. Give a problem's name, or the path of a "
                    ".cpp file.",
                    name));
  }
  return {problem_of(path, name, problem_name), path.string()};
}

std::string root_folder() {
  return config::root;
}

std::string path_from_here(const std::string& path) {
  std::error_code error;
  const std::string relative = fs::relative(path, error).string();
  return error || relative.empty() || relative.size() >= path.size() ? path : relative;
}

std::string how_to_call() {
  const std::string path = path_from_here(root_folder() + "/workbook");
  return path.find('/') == std::string::npos ? "./" + path : path;
}

}  // namespace harness::cli

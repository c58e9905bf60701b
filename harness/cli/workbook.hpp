#pragma once

#include <string>

#include "problems.hpp"
#include "spec_module.hpp"

namespace harness::cli {

// What a user named: a problem, or a file that is meant to solve one.
struct Subject {
  Problem problem;
  std::string source;     // absolute path of the program: to be judged, or to be judged about
  std::string text = {};  // absolute path of what a student says of it, if that is to be judged
  [[nodiscard]] const std::string& judged() const { return text.empty() ? source : text; }
};

// `name` is a problem's name or folder, or a file: a .cpp, or a .txt where the problem asks for a
// text about a given program. The problem a file is meant for is `problem_name`, or else the name
// of the folder it lies in. Throws model::Failure if there is no such thing.
Subject subject_named(const std::string& name, const std::string& problem_name);

// The top of the repository.
std::string root_folder();

// An absolute path as it is shortest from the current folder.
std::string path_from_here(const std::string& path);

// What to type for the workbook from the current folder: "./workbook" at the top of the repository.
std::string how_to_call();

}  // namespace harness::cli

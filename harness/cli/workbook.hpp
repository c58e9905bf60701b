#pragma once

#include <memory>
#include <string>
#include <vector>

#include "spec/spec.hpp"

namespace harness::cli {

// A problem of the table of contents.
struct Problem {
  std::string slug;
  std::string folder;  // absolute path of problems/<slug>
  [[nodiscard]] std::string exercise() const { return folder + "/exercise.cpp"; }
};

// All problems, in teaching order. Throws model::Failure if the table cannot be read.
std::vector<Problem> all_problems();

// The problem of that name. Throws model::Failure, with the nearest names, if there is none.
Problem problem_named(const std::string& name);

// What must hold for a problem, from its compiled spec. Throws model::Failure.
spec::Spec load_spec(const Problem& problem);

// What a user named: a problem, or a file that is meant to solve one.
struct Subject {
  Problem problem;
  std::string source;  // absolute path of the file to judge
};

// `name` is a problem's name or folder, or a .cpp file. The problem a file is meant for is
// `problem_name`, or else the name of the folder it lies in. Throws model::Failure if there is no
// such thing.
Subject subject_named(const std::string& name, const std::string& problem_name);

// The top of the repository.
std::string root_folder();

// An absolute path as it is shortest from the current folder.
std::string path_from_here(const std::string& path);

// What to type for the workbook from the current folder: "./workbook" at the top of the repository.
std::string how_to_call();

}  // namespace harness::cli

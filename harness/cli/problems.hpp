#pragma once

#include <string>
#include <vector>

namespace harness::cli {

// A problem of a table of contents.
struct Problem {
  std::string slug;
  std::string folder;   // absolute path of problems/<slug>
  std::string home;     // absolute path of what problems/, solutions/ and tests/faulty/ lie in
  std::string chapter;  // may be empty
  // The name of the one file that is the student's: a program, or a text about a given one.
  std::string exercise_name = "exercise.cpp";
  [[nodiscard]] bool asks_for_text() const { return exercise_name.ends_with(".txt"); }
  [[nodiscard]] std::string exercise() const { return folder + "/" + exercise_name; }
  // What is run: the exercise itself, or the program that it is about.
  [[nodiscard]] std::string program() const {
    return asks_for_text() ? folder + "/program.cpp" : exercise();
  }
  [[nodiscard]] std::string spec() const { return folder + "/spec.cpp"; }
  [[nodiscard]] std::string solutions() const { return home + "/solutions/" + slug; }
  [[nodiscard]] std::string faulty() const { return home + "/tests/faulty/" + slug; }
};

// From now on the problems of a folder elsewhere are there, too, behind those of the repository. It
// holds problems/contents.txt and the folders beside that, or these directly. What the environment
// variable WORKBOOK_PROBLEMS says holds no longer. Looked at when problems are asked for.
void add_problems_from(const std::string& folder);

// What add_problems_from was told, as an absolute path: nothing said, or only in the environment:
// empty.
std::string folder_of_problems_said();

// All problems, in teaching order. Throws model::Failure if a table cannot be read, names a folder
// that is not there, or a problem that another table names.
std::vector<Problem> all_problems();

// The problem of that name. Throws model::Failure, with the nearest names, if there is none.
Problem problem_named(const std::string& name);

}  // namespace harness::cli

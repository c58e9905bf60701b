#pragma once

#include <stdexcept>
#include <string>
#include <utility>

#include "workbook.hpp"

namespace harness::cli {

// The student's file does not compile, or a teacher's spec. what() is what the compiler said, and
// where its words are about what surrounds the file, what they mean; it ends with a line end.
class DoesNotCompile : public std::runtime_error {
 public:
  explicit DoesNotCompile(const std::string& words,
                          std::string conclusion = "the program does not compile.")
      : std::runtime_error(words), conclusion_(std::move(conclusion)) {}
  // The sentence behind the compiler's words.
  [[nodiscard]] const std::string& conclusion() const { return conclusion_; }

 private:
  std::string conclusion_;
};

// Compiles and links a subject to `executable`; what else is written lies beside that and bears its
// name. What the compiler has read is written to `sources`, as a rule for make. Returns the
// compiler's warnings. Throws DoesNotCompile; model::Failure if there is no compiler, no space, or
// too little memory.
std::string compile(const Subject& subject, const std::string& executable,
                    const std::string& sources);

// The same for the threads build, whose warnings are those of the other one.
void compile_threads(const Subject& subject, const std::string& executable,
                     const std::string& sources);

// The same for a problem's spec.cpp, which becomes a module.
std::string compile_spec(const Problem& problem, const std::string& module,
                         const std::string& sources);

}  // namespace harness::cli

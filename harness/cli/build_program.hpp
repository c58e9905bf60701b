#pragma once

#include <string>

#include "workbook.hpp"

namespace harness::cli {

// A student's file, compiled.
struct BuiltProgram {
  std::string executable;  // absolute path
  std::string hash;        // of everything it was built from, hexadecimal
};

// The student's file does not compile. what() is what the compiler said.
class DoesNotCompile : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// Compiles and links a subject, unless that was done before with the same contents.
// Throws DoesNotCompile; model::Failure if there is no compiler or no space.
BuiltProgram build_program(const Subject& subject);


}  // namespace harness::cli

#pragma once

#include <string>
#include <vector>

#include "workbook.hpp"

namespace harness::cli {

// A student's file, compiled.
struct BuiltProgram {
  std::string executable;            // absolute path
  std::string hash;                  // of everything it was built from, hexadecimal
  std::vector<std::string> sources;  // the file and all headers of ours and theirs, absolute paths
};

// What build_program would call the program, without building it; empty if that is not known,
// because this text was never built, or a file that it includes is gone. Where a text about the
// program is judged, it is part of the hash. Throws model::Failure if a file cannot be read.
std::string hash_of(const Subject& subject);

// Compiles and links a subject, unless that was done before with the same contents. The compiler's
// warnings go to standard error.
// Throws DoesNotCompile; model::Failure if there is no compiler or no space.
BuiltProgram build_program(const Subject& subject);

}  // namespace harness::cli

#pragma once

#include <stdexcept>
#include <string>

#include "workbook.hpp"

namespace harness::cli {

// The student's file does not compile. what() is what the compiler said, and where its words are
// about what surrounds the file, what they mean; it ends with a line end.
class DoesNotCompile : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// Compiles and links a subject to `executable`; what else is written lies beside that and bears its
// name. Returns the compiler's warnings. Throws DoesNotCompile; model::Failure if there is no
// compiler, no space, or too little memory.
std::string compile(const Subject& subject, const std::string& executable);

}  // namespace harness::cli

#pragma once

#include "build_program.hpp"

namespace harness::cli {

// Compiles and links a subject as a program whose processes are threads under ThreadSanitizer,
// unless that was done before; the ordinary build first. Throws what build_program does, and
// model::Failure if this machine has no ThreadSanitizer.
BuiltProgram build_threads_program(const Subject& subject);

}  // namespace harness::cli

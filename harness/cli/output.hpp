#pragma once

#include <string_view>

#include "model/failure.hpp"

namespace harness::cli {

// What was asked for cannot be written where it was asked for.
class OutputFailure : public model::Failure {
 public:
  using model::Failure::Failure;
};

// Sees to it that the numbers of the standard streams are not given to other files, should we have
// been started without some of them. To be called first of all.
void keep_standard_streams();

// Writes to standard output at once. Throws OutputFailure.
void put(std::string_view text);

// Writes what is left to be written to standard output. Throws OutputFailure if any of it was lost.
void finish_output();

}  // namespace harness::cli

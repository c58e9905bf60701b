#pragma once

#include <stdexcept>
#include <string>
#include <system_error>

namespace harness::model {

// The world fails: a file is missing, the system refuses a call. Ends as exit code 2.
class Failure : public std::runtime_error {
 public:
  // A sentence for the user: what was tried, what went wrong, what to do.
  explicit Failure(const std::string& sentence) : std::runtime_error(sentence) {}

  // A system call that set errno to `error`: "fork: Resource temporarily unavailable; <advice>".
  Failure(const std::string& call, int error, const std::string& advice)
      : std::runtime_error(call + ": " + std::generic_category().message(error) + "; " + advice) {}
};

}  // namespace harness::model

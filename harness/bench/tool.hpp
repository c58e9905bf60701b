#pragma once

#include <string>
#include <vector>

namespace harness::bench {

// How a program that we ran ended.
struct ToolRun {
  int status = 0;  // its exit status; 128 + signal if a signal ended it
  bool in_time = true;
  double seconds = 0;  // wall clock
  std::string output;  // all it wrote, to both of its streams
};

// The exit status of a program that is not there.
inline constexpr int tool_not_found = 127;

// Runs a program in `folder`, by name or by its path from there; ends it after `most_seconds`.
// Its output goes by way of the file `output` in that folder. Throws model::Failure.
ToolRun run_in(const std::string& folder, const std::vector<std::string>& command,
               unsigned most_seconds);

}  // namespace harness::bench

#pragma once

#include <string>
#include <vector>

namespace harness::cli {

// How another program ended.
struct ToolResult {
  int status = 0;      // its exit status; 128 + signal if a signal ended it
  std::string output;  // all it wrote, to both of its streams
};

// Runs a program, by name or path, in the folder "/", and waits for it. An interruption ends it and
// all that it has started.
// Throws model::Failure if it cannot be started, or is ended by an interruption.
ToolResult run_tool(const std::vector<std::string>& command);

}  // namespace harness::cli

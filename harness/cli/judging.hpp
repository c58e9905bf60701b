#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/semaphore.hpp"
#include "report/outcome.hpp"
#include "workbook.hpp"

namespace harness::cli {

// How a subject is to be judged; what is not said here is as the problem's spec says.
struct Options {
  std::map<std::string, std::uint32_t> processes;  // by role
  std::optional<model::Strength> strength;
  std::optional<std::size_t> most_states;
  std::optional<std::size_t> most_memory;  // bytes; half of the machine's otherwise
  std::optional<std::size_t> step_milliseconds;
  std::string promela = {};  // file for the learned automata, or empty
  bool show_progress = true;  // on a terminal only, on standard error
  bool keep_trace = true;     // write a finding to a file
};

// Reads "philosopher=5", or "5" for a program's only role (stored under the empty name).
// Throws model::Failure.
std::map<std::string, std::uint32_t> parse_processes(const std::vector<std::string>& texts);

// Builds and judges a subject. Throws DoesNotCompile, model::Failure.
report::Outcome judge_subject(const Subject& subject, const Options& options);

}  // namespace harness::cli

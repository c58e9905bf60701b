#pragma once

#include <cstddef>
#include <optional>

#include "check/job.hpp"
#include "model/semaphore.hpp"
#include "report/outcome.hpp"
#include "sizes.hpp"
#include "workbook.hpp"

namespace harness::cli {

// How a subject is to be judged; what is not said here is as the problem's spec says.
struct Options {
  Size processes;  // empty: the first size of the spec
  std::optional<model::Strength> strength;
  std::optional<std::size_t> most_states;
  std::optional<std::size_t> most_memory;  // bytes; half of the machine's otherwise
  std::optional<std::size_t> step_milliseconds;
  bool buffers_stores = false;  // judge under x86-TSO, too
  std::string promela = {};     // file for the learned automata, or empty
  check::Reduction reduction = check::Reduction::automatic;
  check::Merging merging = check::Merging::automatic;
  std::optional<bool> rules = {};  // judge by the four rules, too; else where the spec says so
  bool shows_answers = false;      // the checker's own, where a text is judged
  bool show_progress = true;       // on a terminal only, on standard error
  bool keep_trace = true;          // write a finding to a file
};

// Builds and judges a subject. Throws DoesNotCompile, model::Failure; check::BadAnswer if a text
// cannot be read.
report::Outcome judge_subject(const Subject& subject, const Options& options);

}  // namespace harness::cli

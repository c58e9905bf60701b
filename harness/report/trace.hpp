#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/program.hpp"
#include "model/schedule.hpp"
#include "model/semaphore.hpp"
#include "model/verdict.hpp"

namespace harness::report {

// A place in the student's file, for showing.
struct Place {
  std::string file;  // base name when it is the checked file, else a path
  int line = 0;      // 0: unknown
  std::string text;  // the line itself, trimmed
};

// A step in the student's words; beside each step of Trace::schedule.
struct StepText {
  std::string operation;  // "P(fork[0])", "leaves eat", "Swait(fork[0], fork[1])"
  Place place;
};

// A process that stands still at the end, and why.
struct Waiting {
  model::ProcessId process;
  std::string operation;                  // "P(fork[1])"
  std::string object;                     // "fork[1]"
  std::vector<model::ProcessId> held_by;  // who could end it: those that hold units
  Place place;
  bool spins = false;  // it does not sleep: it looks at an integer semaphore again and again
};

// A finding with all that is needed to show it, to write it down and to replay it.
struct Trace {
  std::string problem;       // slug
  std::string source;        // absolute path of the judged file
  std::string program_hash;  // of source, given header and flags, hexadecimal
  std::vector<model::ProcessName> processes;
  model::Strength strength = model::Strength::strong;
  model::Verdict verdict = model::Verdict::holds;
  std::string property;                   // "two neighbours never eat at the same time"
  std::string explanation;                // one or two sentences: what went wrong
  model::Schedule schedule;               // empty when the finding is about all runs at once
  std::vector<StepText> texts;            // as many as schedule.steps
  std::optional<std::size_t> lost_after;  // from this step (index) on nothing could be saved
  std::vector<Waiting> waiting;           // at the end
  std::string confirmed;  // what was seen on the real processes; empty: not replayed
};

}  // namespace harness::report

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "report/longest_wait.hpp"
#include "report/reply.hpp"
#include "report/rules_row.hpp"
#include "report/trace.hpp"

namespace harness::report {

// What a check cost.
struct Figures {
  std::size_t states = 0;             // global states seen
  std::size_t transitions = 0;        // global transitions seen
  std::size_t local_states = 0;       // nodes learned
  std::size_t local_transitions = 0;  // learned
  std::size_t real_steps = 0;         // taken by real processes, repetitions and replays included
  double seconds = 0;                 // wall clock, start to report, without compiling
  std::size_t memory = 0;             // bytes, of the state store and graph
  bool reduced = false;               // the states seen stand for more, that were not
  bool merged = false;                // local states that behave alike were taken for one
};

// A check, finished.
struct Outcome {
  std::string problem;  // slug
  std::string title;    // "Dining philosophers"
  std::string source;   // absolute path
  std::vector<model::ProcessName> processes;
  model::Strength strength = model::Strength::strong;
  bool has_semaphores = true;   // else their strength does not matter
  bool buffers_stores = false;  // judged under x86-TSO
  model::Verdict verdict = model::Verdict::holds;
  std::vector<std::string> proved;  // holds: the properties, as sentences
  std::vector<LongestWait> waits;   // where all was seen
  bool waits_worked_out = false;    // else the list above says nothing, even if it is empty
  std::string limit;                // inconclusive: which limit was hit, and what to do
  std::optional<Trace> finding;     // every other verdict
  // Where fewer processes were judged than asked for: those asked for, who go wrong as well.
  std::vector<model::ProcessName> asked = {};
  bool is_shortest = true;  // no other schedule leads to the finding in fewer steps
  // What is doubtful, though nothing may come of it here: sentences, whatever the verdict.
  std::vector<std::string> warnings = {};
  std::string trace_file;            // where the finding was written; empty: nowhere
  std::vector<RulesRow> rules = {};  // the four rules, where the problem is judged by them
  Figures figures;
  // Where not the program is judged, but what a student says of it:
  std::string answer_file = {};     // absolute path of the text
  std::vector<Reply> replies = {};  // to each answer in it, one at least; empty otherwise
};

}  // namespace harness::report

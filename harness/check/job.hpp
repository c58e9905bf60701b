#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "explore/search.hpp"
#include "live/zygote.hpp"
#include "model/semaphore.hpp"
#include "report/outcome.hpp"
#include "spec/spec.hpp"

namespace harness::check {

// Whether fewer states may stand for all of them.
enum class Reduction : std::uint8_t {
  off,
  automatic,  // where there are many, and as far as is known nothing goes round in circles
  on,         // wherever it says enough
};

// Whether local states that behave alike are taken for one.
enum class Merging : std::uint8_t {
  off,
  automatic,  // where there are many states, and nothing new is learned of the processes
  on,         // everywhere: all is searched a second time
};

// What is to be judged, and how far we may go.
struct Job {
  std::string problem;               // slug
  std::string source;                // absolute path of the student's file
  std::string executable;            // built from it
  std::string program_hash;          // of all it was built from
  const spec::Spec* spec = nullptr;  // what must hold; not null
  live::ProcessCounts counts = {};   // wished; others as the program says
  model::Strength strength = model::Strength::strong;
  // Whether data races are looked for along releases and acquires, too; judge() sees to that where
  // it matters.
  bool follows_knowledge = false;
  // Judged under x86-TSO, too: stores that are not seq_cst may be late.
  bool buffers_stores = false;
  explore::Limits limits = {};
  explore::Watch watch = {};
  std::string promela = {};  // file to write the learned automata to, as a model for SPIN; or empty
  Reduction reduction = Reduction::automatic;
  Merging merging = Merging::automatic;
  std::chrono::milliseconds step_limit{500};  // computing time between two operations
};

// Judges the program: learns its processes, explores their product, and confirms what it finds on
// real processes. Throws model::Failure if the program cannot be started or watched here.
report::Outcome judge(const Job& job);

}  // namespace harness::check

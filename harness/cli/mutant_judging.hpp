#pragma once

#include <string>
#include <vector>

#include "free_runs.hpp"
#include "mutate/mutants.hpp"
#include "second_opinion.hpp"
#include "sizes.hpp"
#include "workbook.hpp"

namespace harness::cli {

// What became of one mutant of a solution.
struct MutantResult {
  enum class Fate { does_not_compile, wrong, holds, undecided };

  std::string id;      // "ordered_forks:17:drop"
  std::string change;  // "line 17: P(lower) dropped"
  Fate fate = Fate::undecided;
  std::string verdict = {};     // by name; undecided: why
  std::string size = {};        // the last it was judged at: "3 philosopher"
  std::string free_run = {};    // wrong: what the free runs found; empty: nothing
  std::uint32_t free_runs = 0;  // wrong: how many were made to find that
  SecondOpinion threads = SecondOpinion::not_asked;
};

// A file and how its mutants are to be judged.
struct MutantTrial {
  Problem problem;
  spec::Spec spec;
  std::vector<Size> sizes;  // the next is taken when a mutant holds at the one before
  FreeRuns runs;
  double threads_seconds = 0;  // how long each runs under ThreadSanitizer; 0: not at all
};

// The sizes of a problem that its mutants are judged at: the two smallest. Throws what building its
// exercise does.
std::vector<Size> sizes_of_mutants(const Problem& problem, const spec::Spec& spec);

// `solution`: the file's name without its ending. What is built is gone afterwards; what became of
// the mutant is kept, for the same checker, mutant, problem and trial. One that cannot be built or
// run here is undecided, and that is not kept.
MutantResult judge_mutant(const MutantTrial& trial, const std::string& solution,
                          const mutate::Mutant& mutant);

// What the free runs, or ThreadSanitizer, find in the solution itself, where there is nothing to
// find: empty.
std::string chance_finds_in_solution(const MutantTrial& trial, const std::string& source);

}  // namespace harness::cli

#pragma once

#include <optional>
#include <string>

#include "free_runs.hpp"
#include "mutant_judging.hpp"

namespace harness::cli {

// What free runs found of a mutant: they ask no checker, so this is kept from one version of that
// to the next. Known again by the mutant's text, all of its problem, how it is run, and the sources
// of what runs it.
class KeptRuns {
 public:
  // `size`: how many processes there are, in words.
  KeptRuns(const Problem& problem, const FreeRuns& runs, const std::string& size,
           const std::string& text);
  // Nothing if it was never run so, or what was written cannot be read.
  [[nodiscard]] std::optional<FreeFinding> read() const;
  // Throws model::Failure.
  void write(const FreeFinding& finding) const;

 private:
  std::string file_;
};

// What became of a mutant, kept from one run of `dev mutate` to the next: one that was interrupted
// goes on where it was. Known again by the mutant, all of its problem, how it is tried, and the
// checker, byte by byte.
class KeptMutant {
 public:
  KeptMutant(const MutantTrial& trial, const std::string& id, const std::string& text);
  // Nothing if it was never judged so, or what was written cannot be read.
  [[nodiscard]] std::optional<MutantResult> read() const;
  // Throws model::Failure.
  void write(const MutantResult& result) const;

 private:
  std::string file_;
};

}  // namespace harness::cli

#pragma once

#include <optional>
#include <string>

#include "mutant_judging.hpp"

namespace harness::cli {

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

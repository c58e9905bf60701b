#pragma once

#include <string>
#include <vector>

#include "model/verdict.hpp"
#include "workbook.hpp"

namespace harness::cli {

// A program of the workbook, and what it must be judged.
struct Expectation {
  Subject subject;
  std::string verdict;             // empty: anything but "holds" and "inconclusive"
  std::vector<std::string> words;  // that the report must say
  bool buffers_stores = false;     // judged under x86-TSO: it has a line "// Memory: tso"
};

// What is expected of a problem's exercise as it is handed out, of its solutions, and of its faulty
// programs. Throws model::Failure if one of them does not declare its verdict.
std::vector<Expectation> expectations(const Problem& problem);

bool is_met(const Expectation& expectation, model::Verdict verdict);

}  // namespace harness::cli

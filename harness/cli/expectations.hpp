#pragma once

#include <optional>
#include <string>
#include <vector>

#include "check/job.hpp"
#include "model/verdict.hpp"
#include "properties/four_rules.hpp"
#include "report/outcome.hpp"
#include "sizes.hpp"
#include "workbook.hpp"

namespace harness::cli {

// A program of the workbook, and what it must be judged.
struct Expectation {
  Subject subject;
  std::string verdict;             // empty: anything but "holds" and "inconclusive"
  std::vector<std::string> words;  // that the report must say
  bool buffers_stores = false;     // judged under x86-TSO: it has a line "// Memory: tso"
  std::optional<properties::RuleSet> keeps = {};  // of the four rules just these, if it says so
};

// What is expected of a problem's exercise as it is handed out, of its solutions, and of its faulty
// programs. Throws model::Failure if one of them does not declare its verdict.
std::vector<Expectation> expectations(const Problem& problem);

// Judges it with so many processes, and keeps no trace. Throws as judge_subject does.
report::Outcome judged(const Expectation& expectation, const Size& size,
                       check::Reduction reduction = check::Reduction::automatic,
                       check::Merging merging = check::Merging::automatic);

// What is wrong with the row of the four rules, if it was judged: the one that the program declares
// in a line "// Keeps: RULE, ...", or else, of a solution, the one that the spec does. Empty if
// nothing is.
std::string complaint_about_rules(const Expectation& expectation, const report::Outcome& outcome);

bool is_met(const Expectation& expectation, model::Verdict verdict);

}  // namespace harness::cli

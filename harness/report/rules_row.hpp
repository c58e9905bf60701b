#pragma once

#include <optional>
#include <string>
#include <vector>

#include "properties/four_rules.hpp"
#include "report/page.hpp"
#include "report/trace.hpp"

namespace harness::report {

// How a program stands to one of the four rules.
struct RuleJudgement {
  properties::Rule rule;
  bool is_kept = false;
  std::string text;              // one sentence without its stop: what it does, or how it fails
  std::optional<Trace> finding;  // that breaks it, seen on real processes
  std::string trace_file = {};   // where the finding was written; empty: nowhere
};

// How it stands to all four, for one region, each judged for itself whatever else is broken.
struct RulesRow {
  std::string region;
  std::vector<RuleJudgement> rules;    // all four in their order; none if that could not be judged
  std::string not_judged = {};         // why not, as a sentence
  properties::RuleSet may_break = {};  // which the problem does not demand
  [[nodiscard]] properties::RuleSet kept() const;
};

// "progress, bounded waiting"; "none".
std::string text_of(const properties::RuleSet& rules);

// Puts the row on the page: each rule kept or broken, and why; how to replay what breaks it.
void print_rules(Page& page, const RulesRow& row, const Style& style);

}  // namespace harness::report

#pragma once

#include <vector>

#include "check/job.hpp"
#include "report/rules_row.hpp"

namespace harness::check {

// Judges the program by the four rules, for the region that the spec names, or for each that it
// says processes exclude each other from: a row for each. What breaks a rule was seen on real
// processes. Throws as judge() does.
std::vector<report::RulesRow> judge_rules(const Job& job);

}  // namespace harness::check

#pragma once

#include <string>

#include "expectations.hpp"
#include "report/outcome.hpp"
#include "sizes.hpp"

namespace harness::cli {

// A program judged by all of its states, and by fewer, as far as it can be.
struct JudgedThrice {
  report::Outcome all;
  report::Outcome reduced;  // few states stand for all
  report::Outcome merged;   // local states that behave alike are one
};

// Throws as judge_subject does.
JudgedThrice judged_thrice(const Expectation& expectation, const Size& size);

// In what they differ that has to be the same, as the end of a sentence; empty if in nothing: the
// verdict, and, where local states were merged, how long processes wait and after how many steps a
// state is wrong by itself. (How long the way is to what is repeated for ever may differ, and how
// long that is.)
std::string difference(const JudgedThrice& thrice);

}  // namespace harness::cli

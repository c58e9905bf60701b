#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/trace.hpp"

namespace harness::report {

// Where a process stands, and what it could do next.
struct Stand {
  std::string text;  // "philosopher 0 sleeps on fork[1], held by philosopher 1"
  Place place;
};

// What there is to say to one answer of a student's about a given program: a schedule, or a yes or
// no to a question.
struct Reply {
  std::string
      question;  // "Can both be at the counter at once?"; empty: the program is to be broken
  model::Verdict verdict = model::Verdict::refuted;  // holds: the answer is right
  std::string headline;                              // "not broken, after 6 steps"
  std::vector<std::string> remarks = {};             // sentences
  std::optional<Trace> trace = {};                   // the schedule, as far as it was followed
  std::vector<Stand> stands = {};                    // at its end, if one can go on from there
  std::optional<Trace> shown = {};                   // the checker's own, if it was asked for
};

// Of all together: holds if each is right, and else as the gravest is.
model::Verdict verdict_of(const std::vector<Reply>& replies);

}  // namespace harness::report

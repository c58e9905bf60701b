#pragma once

#include <string>

#include "check/job.hpp"
#include "report/outcome.hpp"

namespace harness::check {

// A text of the student's about a given program.
struct AnswerJob {
  Job job;             // about the given program; its spec asks for an answer
  std::string file;    // absolute path of the text
  std::string text;    // what stands in it
  bool shows = false;  // whether the checker is to show its own answers
};

// Judges what a student says of a given program, as its spec asks: a schedule that breaks it, or
// answers to questions. Each schedule is followed in memory, and then by real processes, all of
// them alive together. Throws BadAnswer if the text cannot be read as what it should be;
// model::Failure if the program cannot be started or watched here.
report::Outcome judge_answer(const AnswerJob& answer);

}  // namespace harness::check

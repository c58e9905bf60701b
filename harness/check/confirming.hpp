#pragma once

#include <string>

#include "check/subject.hpp"
#include "live/real_processes.hpp"
#include "model/verdict.hpp"
#include "report/outcome.hpp"
#include "report/trace.hpp"

namespace harness::check {

// Nothing is reported that real processes do not do.

// Writes down in a finding what was judged.
void sign(const Job& job, report::Trace& trace);

// Replays a finding on real processes and reports it. If they do otherwise, it is found out why,
// and that is reported. Returns whether they did the same.
bool report_confirmed(Subject& subject, report::Outcome& outcome, report::Trace trace);

// Reports that something came out differently when all was done a second time.
void report_surprise(const Subject& subject, report::Outcome& outcome,
                     const live::Surprise& surprise);

// A finding about all runs at once: no schedule shows it.
report::Trace empty_trace(const Subject& subject, model::Verdict verdict);

// `limit`: which was hit, and what to do, in sentences.
void report_inconclusive(report::Outcome& outcome, std::string limit);

}  // namespace harness::check

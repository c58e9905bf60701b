#include "check/stillborn.hpp"

#include "check/fault_text.hpp"
#include "check/names.hpp"
#include "model/fault_verdict.hpp"

namespace harness::check {

report::Outcome judge_stillborn(const Job& job, const live::Zygote& zygote) {
  const model::Operation& fault = zygote.fault().value();
  const Names names(job.executable, zygote.segment_type(), job.source);
  report::Outcome outcome{.problem = job.problem,
                          .title = job.spec->title(),
                          .source = job.source,
                          .strength = job.strength,
                          .verdict = model::verdict_of(fault.kind)};
  report::Trace trace{.problem = job.problem,
                      .source = job.source,
                      .program_hash = job.program_hash,
                      .strength = job.strength,
                      .verdict = outcome.verdict};
  trace.property = "the shared struct and the globals are constructed before any process starts";
  trace.explanation = fault_text("A constructor, run before any process,", fault, names);
  outcome.finding = trace;
  return outcome;
}

}  // namespace harness::check

#include "spec/spec.hpp"

using harness::model::ProcessName;
using harness::model::Verdict;
using harness::spec::Spec;

Spec describe() {
  return Spec("Test, then set")
      .size({{"process", 2}})
      .never_returns("process")
      .may_busy_wait()
      .excludes("critical section", "at most one process is in its critical section",
                [](const ProcessName&, const ProcessName&) { return true; })
      .break_it(Verdict::mutual_exclusion);
}

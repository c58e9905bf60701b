#include "spec/spec.hpp"

using harness::model::Verdict;
using harness::spec::Spec;

Spec describe() {
  return Spec("Two locks")
      .never_returns("payer")
      .never_returns("auditor")
      .excludes("pay", "audit", "nobody audits while somebody pays")
      .break_it(Verdict::deadlock);
}

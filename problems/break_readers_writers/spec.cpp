#include "spec/spec.hpp"

using harness::model::Verdict;
using harness::spec::Spec;

Spec describe() {
  return Spec("A hole in the database")
      .size({{"reader", 2}, {"writer", 1}})
      .never_returns("reader")
      .never_returns("writer")
      .excludes("read", "write", "nobody reads while somebody writes")
      .break_it(Verdict::mutual_exclusion);
}

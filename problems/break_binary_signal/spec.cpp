#include "spec/spec.hpp"

using harness::model::Verdict;
using harness::spec::Spec;

Spec describe() {
  return Spec("The bell that rings once")
      .size({{"guest", 2}, {"waiter", 1}})
      .everyone_enters("drink")
      .break_it(Verdict::deadlock);
}

#include "spec/spec.hpp"

#include "integer_semaphore.hpp"

using harness::spec::Spec;
using harness::spec::State;

Spec describe() {
  return Spec("An integer semaphore made of test-and-set")
      .size({{"photographer", 3}})
      .size({{"photographer", 4}})
      .never_returns("photographer")
      .always("no more photographers make prints than there are enlargers",
              [](const State& state) { return state.inside("enlarge") <= enlargers; })
      .everyone_enters("enlarge")
      .together("enlarge", enlargers)
      .may_busy_wait();
}

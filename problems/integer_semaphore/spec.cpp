#include "spec/spec.hpp"

#include <algorithm>

#include "integer_semaphore.hpp"

using harness::spec::Ledger;
using harness::spec::Occurrence;
using harness::spec::Spec;
using harness::spec::State;

namespace {

// Up to one more than there are units.
void entered(Ledger& ledger, const Occurrence& /*entry*/) {
  ledger.number("uses") = std::min<std::int64_t>(ledger.number("uses") + 1, enlargers + 1);
}

}  // namespace

Spec describe() {
  return Spec("An integer semaphore made of test-and-set")
      .size({{"photographer", 3}})
      .size({{"photographer", 4}})
      .never_returns("photographer")
      .always("no more photographers make prints than there are enlargers",
              [](const State& state) { return state.inside("enlarge") <= enlargers; })
      .everyone_enters("enlarge")
      .together("enlarge", enlargers)
      .possible("somebody can come for an enlarger while all of them are in use",
                [](const State& state) {
                  return state.inside("enlarge") == enlargers && state.wanting("enlarge") > 0;
                })
      .on_enter("enlarge", entered)
      .possible("an enlarger can be used again",
                [](const State& state) { return state.number("uses") > enlargers; })
      .may_busy_wait();
}

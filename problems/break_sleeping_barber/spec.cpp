#include "spec/spec.hpp"

using harness::model::Verdict;
using harness::spec::Spec;

Spec describe() {
  return Spec("The barber who is not woken")
      .size({{"barber", 1}, {"customer", 2}})
      .never_returns("barber")
      .never_returns("customer")
      .break_it(Verdict::partial_deadlock);
}

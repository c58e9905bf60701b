#include "spec/spec.hpp"

#include "../reusable_barrier/days.hpp"

using harness::model::Verdict;
using harness::spec::Spec;

Spec describe() {
  return Spec("The barrier that lets one through twice")
      .size({{"computer", 3}})
      .never_returns("computer")
      .on_leave("compute", days::finish_day)
      .always("nobody begins a day before everybody has finished the one before",
              days::nobody_is_ahead)
      .break_it(Verdict::rule);
}

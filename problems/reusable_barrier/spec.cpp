#include "spec/spec.hpp"

#include "days.hpp"

using harness::spec::Spec;

Spec describe() {
  return Spec("Reusable barrier")
      .size({{"computer", 2}})
      .size({{"computer", 3}})
      .size({{"computer", 4}})
      .never_returns("computer")
      .on_leave("compute", days::finish_day)
      .always("nobody begins a day before everybody has finished the one before",
              days::nobody_is_ahead)
      .everyone_enters("compute")
      .no_starvation("compute")
      .together("compute", 2);
}

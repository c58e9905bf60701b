#include "spec/spec.hpp"

#include "multiplex.hpp"

using harness::spec::Spec;
using harness::spec::State;

Spec describe() {
  return Spec("Multiplex")
      .size({{"visitor", 3}})
      .size({{"visitor", 4}})
      .size({{"visitor", 5}})
      .never_returns("visitor")
      .always("there are never more than two visitors in the room",
              [](const State& state) { return state.inside("look") <= places; })
      .everyone_enters("look")
      .no_starvation("look")
      .together("look", places);
}

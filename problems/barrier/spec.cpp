#include "spec/spec.hpp"

#include <algorithm>

using harness::spec::Ledger;
using harness::spec::Occurrence;
using harness::spec::Spec;
using harness::spec::State;

namespace {

void count_arrival(Ledger& ledger, const Occurrence& /*hiker*/) {
  ++ledger.number("arrived");
}

void write_down(Ledger& ledger, const Occurrence& hiker) {
  auto& have_eaten = ledger.list("have eaten");
  have_eaten.insert(std::ranges::upper_bound(have_eaten, hiker.argument), hiker.argument);
}

std::int64_t hikers(const State& state) {
  return std::ranges::ssize(state.processes());
}

bool all_waited(const State& state) {
  return state.inside("eat") == 0 || state.number("arrived") == hikers(state);
}

bool each_has_eaten_once(const State& state) {
  const auto& have_eaten = state.list("have eaten");
  return std::ranges::ssize(have_eaten) == hikers(state) &&
         std::ranges::adjacent_find(have_eaten) == have_eaten.end();
}

}  // namespace

Spec describe() {
  return Spec("Barrier")
      .size({{"hiker", 2}})
      .size({{"hiker", 3}})
      .size({{"hiker", 4}})
      .on("arrived", count_arrival)
      .on_leave("eat", write_down)
      .always("nobody eats before everybody has arrived", all_waited)
      .finally("every hiker has eaten once", each_has_eaten_once)
      .together("climb", 2)
      .together("eat", 2);
}

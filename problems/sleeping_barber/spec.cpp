#include "spec/spec.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

using harness::model::ProcessName;
using harness::properties::is_inside;
using harness::spec::Ledger;
using harness::spec::Occurrence;
using harness::spec::Spec;
using harness::spec::State;

namespace {

// How many processes run the role.
int count(const State& state, std::string_view role) {
  return static_cast<int>(std::ranges::count(state.processes(), role, &ProcessName::role));
}

// In the waiting room, as in the given header.
int chairs(const State& state) {
  return count(state, "customer") > 2 ? 2 : 1;
}

// The ledger: how many are "waiting" in the room, how many have been "called" out of it and not got
// up again, how many have been "cut" and not got up again.

void takes_a_chair(Ledger& ledger, const Occurrence& /*who*/) {
  ++ledger.number("waiting");
}

void calls(Ledger& ledger, const Occurrence& /*who*/) {
  --ledger.number("waiting");
  ++ledger.number("called");
}

// Nothing to write down. But as an event of its own, sitting down can come too late for the barber.
void sits_down(Ledger& /*ledger*/, const Occurrence& /*who*/) {}

void finishes_a_cut(Ledger& ledger, const Occurrence& /*who*/) {
  ++ledger.number("cut");
}

void gets_up(Ledger& ledger, const Occurrence& /*who*/) {
  --ledger.number("called");
  --ledger.number("cut");
}

}  // namespace

Spec describe() {
  return Spec("The sleeping barber")
      .size({{"barber", 1}, {"customer", 2}})
      .size({{"barber", 1}, {"customer", 3}})
      .size({{"barber", 1}, {"customer", 4}})
      .never_returns("barber")
      .never_returns("customer")
      .on("takes a chair", takes_a_chair)
      .on("calls", calls)
      .on_enter("haircut", sits_down)
      .on_leave("cut", finishes_a_cut)
      .on_leave("haircut", gets_up)
      .always("nobody is turned away while a chair is free",
              [](const State& state) {
                return state.inside("go away") == 0 || state.number("waiting") >= chairs(state);
              })
      .always("no more wait than there are chairs",
              [](const State& state) { return state.number("waiting") <= chairs(state); })
      .always("only somebody who waits is called",
              [](const State& state) { return state.number("waiting") >= 0; })
      .always("nobody sits down in a barber's chair uncalled",
              [](const State& state) { return state.inside("haircut") <= state.number("called"); })
      .always("no cut without a customer in the chair",
              [](const State& state) { return state.inside("cut") <= state.inside("haircut"); })
      .always("nobody gets up before the cut is finished",
              [](const State& state) { return state.number("cut") >= 0; })
      .excludes("haircut", "two customers never sit in the barber's chair together",
                [](const ProcessName& /*one*/, const ProcessName& /*other*/) { return true; })
      .possible("somebody finds the waiting room full and goes away",
                [](const State& state) { return state.inside("go away") > 0; })
      .everyone_enters("haircut")
      .everyone_enters("cut")
      .no_starvation("haircut");
}

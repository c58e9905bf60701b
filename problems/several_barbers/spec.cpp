#include "spec/spec.hpp"

#include <cstddef>

using harness::model::ProcessName;
using harness::properties::is_inside;
using harness::spec::Ledger;
using harness::spec::Occurrence;
using harness::spec::Spec;
using harness::spec::State;

namespace {

constexpr int chairs = 2;  // as in the given header

// The ledger: "waiting" in the room, "called" out of it and not yet in a barber's chair, "cut" and
// not yet up again; "wrong ..." counts what must not happen.

void takes_a_chair(Ledger& ledger, const Occurrence& /*who*/) {
  ++ledger.number("waiting");
  ledger.number("turned away") = 0;
}

void goes_away(Ledger& ledger, const Occurrence& /*who*/) {
  ledger.number("turned away") = 1;
  if (ledger.number("waiting") < chairs) {
    ledger.number("wrongly turned away") = 1;
  }
}

void calls(Ledger& ledger, const Occurrence& /*who*/) {
  --ledger.number("waiting");
  ++ledger.number("called");
}

void sits_down(Ledger& ledger, const Occurrence& /*who*/) {
  --ledger.number("called");
}

void finishes_a_cut(Ledger& ledger, const Occurrence& /*who*/) {
  ++ledger.number("cut");
}

void gets_up(Ledger& ledger, const Occurrence& /*who*/) {
  --ledger.number("cut");
}

// Nobody can do anything but go on cutting: the others have done what they could.
bool only_cuts_go_on(const State& state) {
  for (std::size_t i = 0; i < state.processes().size(); ++i) {
    if (state.can_move(i) && !is_inside(state.status(i), "cut")) {
      return false;
    }
  }
  return state.inside("cut") > 0;
}

bool one_chair_for_each_barber(const State& state) {
  int barbers = 0;
  for (const ProcessName& process : state.processes()) {
    barbers += process.role == "barber" ? 1 : 0;
  }
  return state.inside("haircut") <= barbers;
}

// A barber sleeps on who waits for work, if none will come from those who can still move.
bool nobody_sleeps_on(const State& state) {
  return !only_cuts_go_on(state) || state.waiting("cut") == 0 || state.number("waiting") == 0;
}

}  // namespace

Spec describe() {
  return Spec("The sleeping barbers")
      .size({{"barber", 2}, {"customer", 3}})
      .size({{"barber", 2}, {"customer", 4}})
      .size({{"barber", 3}, {"customer", 4}})
      .never_returns("barber")
      .never_returns("customer")
      .on("takes a chair", takes_a_chair)
      .on("goes away", goes_away)
      .on("calls", calls)
      .on_enter("haircut", sits_down)
      .on_leave("cut", finishes_a_cut)
      .on_leave("haircut", gets_up)
      .always("nobody is turned away while a chair is free",
              [](const State& state) { return state.number("wrongly turned away") == 0; })
      .always("no more wait than there are chairs",
              [](const State& state) { return state.number("waiting") <= chairs; })
      .always("only somebody who waits is called",
              [](const State& state) { return state.number("waiting") >= 0; })
      .always("nobody sits down in a barber's chair uncalled",
              [](const State& state) { return state.number("called") >= 0; })
      .always("no cut without a customer in the chair",
              [](const State& state) { return state.inside("cut") <= state.inside("haircut"); })
      .always("nobody gets up before the cut is finished",
              [](const State& state) { return state.number("cut") >= 0; })
      .always("there are no more customers in barbers' chairs than barbers",
              one_chair_for_each_barber)
      .always("no barber sleeps while somebody waits", nobody_sleeps_on)
      .possible("somebody finds the waiting room full and goes away",
                [](const State& state) { return state.number("turned away") == 1; })
      .together("cut", 2)
      .everyone_enters("haircut")
      .everyone_enters("cut")
      .no_starvation("haircut");
}

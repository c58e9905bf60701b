#include "spec/spec.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

using harness::model::Mark;
using harness::properties::is_inside;
using harness::spec::Ledger;
using harness::spec::Occurrence;
using harness::spec::Spec;
using harness::spec::State;

namespace {

constexpr std::size_t chairs = 2;  // as in the given header
constexpr int most_barbers = 4;    // as well

// The ledger: "waiting" lists who sits in the waiting room, longest first; "called to b" is the
// customer called to chair b and not yet up again, plus one; "cut in b" tells whether the one in
// chair b has been cut; "wrong ..." tells of what must not happen.

std::string called_to(std::int64_t chair) {
  return "called to " + std::to_string(chair);
}

std::string cut_in(std::int64_t chair) {
  return "cut in " + std::to_string(chair);
}

void takes_a_chair(Ledger& ledger, const Occurrence& who) {
  ledger.list("waiting").push_back(who.argument);
}

void calls(Ledger& ledger, const Occurrence& who) {
  const std::int64_t customer = who.argument / most_barbers;
  std::vector<std::int64_t>& waiting = ledger.list("waiting");
  if (waiting.empty() || waiting.front() != customer) {
    ledger.number("wrongly called") = 1;
  } else {
    waiting.erase(waiting.begin());
  }
  ledger.number(called_to(who.argument % most_barbers)) = customer + 1;
}

// Nothing to write down. But as an event of its own, sitting down can come too late for the barber.
void sits_down(Ledger& /*ledger*/, const Occurrence& /*who*/) {}

void finishes_a_cut(Ledger& ledger, const Occurrence& who) {
  ledger.number(cut_in(who.argument)) = 1;
}

void gets_up(Ledger& ledger, const Occurrence& who) {
  if (ledger.number(cut_in(who.argument)) == 0) {
    ledger.number("wrongly got up") = 1;
  }
  ledger.number(cut_in(who.argument)) = 0;
  ledger.number(called_to(who.argument)) = 0;
}

// By chair: how many are in `region` with it.
std::array<int, most_barbers> at_chairs(const State& state, std::string_view region) {
  std::array<int, most_barbers> counts = {};
  for (std::size_t i = 0; i < state.processes().size(); ++i) {
    for (const Mark& mark : state.status(i).inside) {
      if (mark.name == region && mark.argument >= 0 && mark.argument < most_barbers) {
        ++counts.at(static_cast<std::size_t>(mark.argument));
      }
    }
  }
  return counts;
}

bool nobody_cuts_an_empty_chair(const State& state) {
  const auto cuts = at_chairs(state, "cut");
  const auto seated = at_chairs(state, "haircut");
  return std::ranges::equal(cuts, seated, std::ranges::less_equal());
}

bool who_sits_was_called(const State& state) {
  for (std::size_t i = 0; i < state.processes().size(); ++i) {
    for (const Mark& mark : state.status(i).inside) {
      const auto customer = static_cast<std::int64_t>(state.processes()[i].index);
      if (mark.name == "haircut" && state.number(called_to(mark.argument)) != customer + 1) {
        return false;
      }
    }
  }
  return true;
}

bool one_sits_in_a_chair(const State& state) {
  return std::ranges::max(at_chairs(state, "haircut")) <= 1;
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

// Unless there are chairs for all.
bool somebody_goes_away(const State& state) {
  std::size_t customers = 0;
  for (const auto& process : state.processes()) {
    customers += process.role == "customer" ? 1 : 0;
  }
  return state.inside("go away") > 0 || customers <= chairs;
}

// A barber sleeps on who waits for work, if none will come from those who can still move.
bool nobody_sleeps_on(const State& state) {
  return !only_cuts_go_on(state) || state.waiting("cut") == 0 || state.list("waiting").empty();
}

}  // namespace

Spec describe() {
  return Spec("Hilzer's barbershop")
      .size({{"barber", 2}, {"customer", 2}})
      .size({{"barber", 3}, {"customer", 2}})
      .size({{"barber", 2}, {"customer", 3}})
      .never_returns("barber")
      .never_returns("customer")
      .on("takes a chair", takes_a_chair)
      .on("calls", calls)
      .on_enter("haircut", sits_down)
      .on_leave("cut", finishes_a_cut)
      .on_leave("haircut", gets_up)
      .always("nobody is turned away while a chair is free",
              [](const State& state) {
                return state.inside("go away") == 0 || state.list("waiting").size() >= chairs;
              })
      .always("no more wait than there are chairs",
              [](const State& state) { return state.list("waiting").size() <= chairs; })
      .always("who waits longest is called first",
              [](const State& state) { return state.number("wrongly called") == 0; })
      .always("a customer sits down in the chair of the barber who called", who_sits_was_called)
      .always("two customers never sit in one chair", one_sits_in_a_chair)
      .always("no cut without a customer in the chair", nobody_cuts_an_empty_chair)
      .always("nobody gets up before the cut is finished",
              [](const State& state) { return state.number("wrongly got up") == 0; })
      .always("no barber sleeps while somebody waits", nobody_sleeps_on)
      .possible("somebody finds the waiting room full and goes away", somebody_goes_away)
      .together("cut", 2)
      .everyone_enters("haircut")
      .everyone_enters("cut")
      .no_starvation("haircut");
}

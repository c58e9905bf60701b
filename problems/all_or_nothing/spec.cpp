#include "spec/spec.hpp"

#include <cstddef>
#include <cstdint>

using harness::model::ProcessName;
using harness::properties::is_inside;
using harness::properties::is_wanting;
using harness::spec::Spec;
using harness::spec::State;

namespace {

bool are_neighbours(const ProcessName& one, const ProcessName& other) {
  const auto right_of = [](const ProcessName& p) { return (p.index + 1) % p.role_size; };
  return right_of(one) == other.index || right_of(other) == one.index;
}

bool eats(const State& state, std::size_t philosopher) {
  return is_inside(state.status(philosopher), "eat");
}

// Nobody can do anything but go on eating: the others have done what they could.
bool only_meals_go_on(const State& state) {
  for (std::size_t i = 0; i < state.processes().size(); ++i) {
    if (state.can_move(i) && !eats(state, i)) {
      return false;
    }
  }
  return state.inside("eat") > 0;
}

// Who waits while meals go on and on has a neighbour who eats.
bool who_waits_has_a_neighbour_who_eats(const State& state) {
  if (!only_meals_go_on(state)) {
    return true;
  }
  const std::size_t seats = state.processes().size();
  for (std::size_t i = 0; i < seats; ++i) {
    if (is_wanting(state.status(i), "eat") && !eats(state, (i + 1) % seats) &&
        !eats(state, (i + seats - 1) % seats)) {
      return false;
    }
  }
  return true;
}

}  // namespace

Spec describe() {
  return Spec("Dining philosophers, both forks or none")
      .size({{"philosopher", 4}})
      .size({{"philosopher", 5}})
      .size({{"philosopher", 6}})
      .never_returns("philosopher")
      .excludes("eat", "two neighbours never eat at the same time", are_neighbours)
      .everyone_enters("eat")
      .always("nobody is kept from forks that nobody eats with",
              who_waits_has_a_neighbour_who_eats);
}

#include "explore/schedules.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

#include "explore/sets.hpp"

namespace harness::explore {
namespace {

using model::ProcessId;
using model::Verdict;

constexpr std::uint32_t random_schedules = 7;
constexpr std::size_t most_steps_each = 2000;

// The way through the states that is being followed, without the detours.
class Trail {
 public:
  explicit Trail(Tuple first) : explored_{.store = StateStore(first.size()), .graph = {}} {
    append(explored_.store.insert(first).first);
  }

  // Whether that leads to a state which the schedule has not come to before.
  bool go_on(ProcessId mover, Tuple next) {
    const auto [to, is_new] = explored_.store.insert(next);
    if (!is_new && place_[to] != off_the_path) {
      cut_back_to(place_[to]);
      return false;
    }
    movers_.push_back(mover);
    append(to);
    return is_new;
  }

  Explored end(Verdict verdict) {
    explored_.ending = Ending::hit;
    explored_.hit = Hit{verdict, std::move(path_), std::move(movers_)};
    return std::move(explored_);
  }

 private:
  static constexpr std::size_t off_the_path = std::numeric_limits<std::size_t>::max();

  void append(StateId state) {
    place_.resize(explored_.store.size(), off_the_path);
    place_[state] = path_.size();
    path_.push_back(state);
  }

  void cut_back_to(std::size_t place) {
    for (std::size_t i = place + 1; i < path_.size(); ++i) {
      place_[path_[i]] = off_the_path;
    }
    path_.resize(place + 1);
    movers_.resize(place);
  }

  Explored explored_;
  std::vector<std::size_t> place_;  // by state: where on the path
  std::vector<StateId> path_;
  std::vector<ProcessId> movers_;
};

}  // namespace

Choice round_robin() {
  return along({});
}

Choice at_random(std::uint32_t seed) {
  // Knuth's generator for MMIX (TAOCP 2, 3.3.4); its high bits are the random ones.
  return [random = std::uint64_t{seed}](std::span<const ProcessId> movers) mutable {
    random = random * 6'364'136'223'846'793'005U + 1'442'695'040'888'963'407U;
    return static_cast<std::size_t>(random >> 33U) % movers.size();
  };
}

Choice along(std::vector<ProcessId> movers) {
  std::size_t done = 0;
  ProcessId last{most_processes};  // larger than any: the first of all comes next
  return [=](std::span<const ProcessId> possible) mutable {
    auto chosen = possible.end();
    if (done < movers.size()) {
      chosen = std::ranges::find(possible, movers[done++]);
    }
    if (chosen == possible.end()) {
      chosen = std::ranges::find_if(possible, [&](ProcessId p) { return p > last; });
    }
    chosen = chosen == possible.end() ? possible.begin() : chosen;
    last = *chosen;
    return static_cast<std::size_t>(chosen - possible.begin());
  };
}

std::optional<Explored> follow(System& system, const Choice& choice, std::size_t most_steps) {
  const std::size_t width = system.width();
  std::vector<std::uint32_t> tuple(width);
  system.start(tuple);
  Trail trail(tuple);
  Steps steps;
  bool is_new = true;
  for (std::size_t taken = 0;; ++taken) {
    if (const auto wrong = is_new ? system.judge(tuple) : std::nullopt) {
      return trail.end(*wrong);
    }
    steps.clear();
    system.steps(tuple, steps);
    if (steps.movers.empty() && system.unfinished(tuple) != 0) {
      return trail.end(Verdict::deadlock);
    }
    if (steps.movers.empty() || taken == most_steps) {
      return std::nullopt;
    }
    const std::size_t chosen = choice(steps.movers);
    const Tuple next = Tuple(steps.tuples).subspan(chosen * width, width);
    is_new = trail.go_on(steps.movers[chosen], next);
    std::ranges::copy(next, tuple.begin());
  }
}

std::optional<Explored> try_schedules(System& system) {
  auto wrong = follow(system, round_robin(), most_steps_each);
  for (std::uint32_t seed = 1; !wrong && seed <= random_schedules; ++seed) {
    wrong = follow(system, at_random(seed), most_steps_each);
  }
  return wrong;
}

}  // namespace harness::explore

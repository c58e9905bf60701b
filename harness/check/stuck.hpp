#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "explore/lasso.hpp"
#include "explore/product.hpp"
#include "explore/search.hpp"

namespace harness::check {

// A state in which some processes, not done, can never move again; or they can, but only look at
// atomics, round a loop, and see what makes them look again.
struct Stuck {
  explore::StateId state;
  std::uint32_t processes;  // bit i for process i
};

// The nearest such state, if there is any. Requires: all states were explored.
std::optional<Stuck> nearest_stuck(explore::Product& product, const explore::Explored& explored);

// A shortest run to there. Where some of the processes go round loops, it goes on until each is on
// its loop, and all of those are what is repeated for ever.
explore::Run go_round(const explore::Explored& explored, const Stuck& stuck);

// After how many steps of a way that ends badly nothing could be saved any more: whatever was done
// from there, some process came to be stuck for ever. Requires: all states were explored.
std::size_t steps_until_lost(explore::Product& product, const explore::Explored& explored,
                             const std::vector<explore::StateId>& path);

// All states, those behind a deadlock or another fault left out, for looking back at a search that
// stopped at its first hit after `seen` states. Nothing if that is many times more.
std::optional<explore::Explored> explore_past_deadlocks(explore::Product& product,
                                                        std::size_t seen);

}  // namespace harness::check

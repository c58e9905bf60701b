#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "explore/search.hpp"
#include "explore/system.hpp"
#include "model/ids.hpp"

namespace harness::explore {

// Which of the steps of a state to take, by index. `movers` is not empty.
using Choice = std::function<std::size_t(std::span<const model::ProcessId> movers)>;

// Each process in turn, as far as it can move.
Choice round_robin();
// Any step as well as any other; the same ones for the same seed, on every machine.
Choice at_random(std::uint32_t seed);
// First the processes of `movers`, one after the other; from then on in turn.
Choice along(std::vector<model::ProcessId> movers);

// Follows one schedule until something is wrong, judged so by the system or because nobody can move
// though not all are done. The way to it is not a shortest one, but passes no state twice. Nothing
// if it comes to a proper end, or to none within `most_steps`. The graph is left empty.
std::optional<Explored> follow(System& system, const Choice& choice, std::size_t most_steps);

// Follows a handful of schedules, until one of them comes to something wrong: a deadlock that lies
// too deep for a search is mostly easy to run into.
std::optional<Explored> try_schedules(System& system);

}  // namespace harness::explore

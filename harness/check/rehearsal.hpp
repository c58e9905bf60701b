#pragma once

#include <chrono>
#include <functional>
#include <string>

#include "live/zygote.hpp"
#include "report/trace.hpp"

namespace harness::check {

// How a finding came out on real processes. Both are empty if the watcher ended it.
struct Rehearsal {
  std::string seen;        // what was observed at the end, as half a sentence; empty if it failed
  std::string difference;  // what came out differently; empty if nothing did
};

// Told of each step once it is taken, by its index in the schedule; returns whether to go on.
using Watcher = std::function<bool(std::size_t)>;

// Replays the schedule of a finding with all processes alive on the real segment and the real
// semaphores, and looks whether it ends as the trace says. What is repeated for ever is gone
// through twice; the watcher is told of the first time.
Rehearsal rehearse(live::Zygote& zygote, const report::Trace& trace,
                   std::chrono::milliseconds step_limit, const Watcher& watcher = {});

}  // namespace harness::check

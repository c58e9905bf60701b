#pragma once

#include <chrono>
#include <functional>
#include <string>

#include "live/zygote.hpp"
#include "report/trace.hpp"

namespace harness::check {

// How a finding came out on real processes.
struct Rehearsal {
  std::string seen;        // what was observed at the end, as half a sentence; empty if it failed
  std::string difference;  // what came out differently; empty if nothing did
};

// Replays the schedule of a finding with all processes alive on the real segment and the real
// semaphores, and looks whether it ends as the trace says. Tells `watcher` of each step once it is
// taken (its index in the schedule).
Rehearsal rehearse(live::Zygote& zygote, const report::Trace& trace,
                   std::chrono::milliseconds step_limit,
                   const std::function<void(std::size_t)>& watcher = {});

}  // namespace harness::check

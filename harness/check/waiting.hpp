#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "explore/lasso.hpp"
#include "explore/product.hpp"
#include "explore/search.hpp"
#include "report/longest_wait.hpp"
#include "spec/spec.hpp"

namespace harness::check {

// A run in which a process waits in a way that the spec forbids.
struct Breach {
  model::Verdict verdict;
  model::ProcessId process;  // who waits
  std::string region;        // for what; may be empty if it waits busily
  explore::Run run;
  std::optional<std::uint32_t> bound = {};  // what it exceeds, if it is a number
};

// How long one process may wait for a region.
struct OwnWait {
  model::ProcessId process;
  std::string region;
  std::optional<std::uint32_t> entries;  // as in report::LongestWait
  bool starves = false;
};

// What waiting comes to.
struct WaitingResult {
  std::vector<OwnWait> each;               // by process and region, where it ever wants it
  std::vector<report::LongestWait> waits;  // by role and region, where anybody ever waits
  std::optional<Breach> breach;            // the shortest of the gravest kind
};

// Judges how all processes wait for all regions that the spec names, `hands` of them at the same
// time. Requires: `explored` is complete, and no process is stuck in any state.
WaitingResult judge_waiting(const explore::Product& product, const explore::Explored& explored,
                            const spec::Spec& spec,
                            const std::vector<model::ProcessName>& processes,
                            std::size_t hands = 1);

// A run in which a process waits for ever though that is forbidden, in the part of all states that
// a search had seen when it was ended by a limit; none if there is none in that part. Requires:
// what the search had not yet looked at is cut off (explore::cut_off).
std::optional<Breach> endless_wait_so_far(const explore::Product& product,
                                          const explore::Explored& explored, const spec::Spec& spec,
                                          const std::vector<model::ProcessName>& processes);

// With how many hands to judge waiting: what fits into `limit` bytes, with what `explored` takes
// and `used`, and pays.
std::size_t hands_to_judge_waiting(const explore::Explored& explored, std::size_t used,
                                   std::size_t limit);

// What to say if that would take more than `limit` bytes, with what `explored` takes and `used`.
std::optional<std::string> too_large_to_judge_waiting(const explore::Explored& explored,
                                                      std::size_t used, std::size_t limit);

// What is demanded of waiting, and broken by no run: sentences for a proof. A number that is
// demanded is left to `waits` where they say how often others enter.
std::vector<std::string> waiting_demands(const spec::Spec& spec,
                                         const std::vector<model::ProcessName>& processes,
                                         const std::vector<report::LongestWait>& waits);

// What such a run breaks, for reports.
std::string demand_broken_by(const Breach& breach);

}  // namespace harness::check

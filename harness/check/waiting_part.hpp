#pragma once

#include <optional>
#include <string>
#include <vector>

#include "check/waiting.hpp"
#include "explore/idle_loop.hpp"
#include "explore/pursuit.hpp"

namespace harness::check {

// What one process comes to with one region that it may want; or, without a region, with its loops.
struct WaitingPart {
  std::optional<OwnWait> wait;
  std::optional<Breach> breach;  // the shortest of the gravest kind
};

// What is demanded of those who want a region; nothing if the spec says nothing.
spec::WaitingDemand demand_for(const spec::Spec& spec, const std::string& region);

std::optional<std::uint32_t> bound_of(const spec::WaitingDemand& demand,
                                      const std::vector<model::ProcessName>& processes);

// Puts the graver of two, or of two equally grave ones the one that is shown by less, in the first;
// in doubt leaves that.
void keep_graver(std::optional<Breach>& known, std::optional<Breach> other);

// Judges parts. Only reads what it was given, so that several can be judged at the same time.
class PartJudge {
 public:
  // All must outlive it.
  PartJudge(const explore::Product& product, const explore::Explored& explored,
            const spec::Spec& spec, const std::vector<model::ProcessName>& processes)
      : product_(product), explored_(explored), spec_(spec), processes_(processes) {
    if (!spec.waiting().may_busy_wait) {
      idle_loops_.emplace(product, explored);
    }
  }

  // Whether a process goes round a loop in which it passes no mark: also one that wants no region.
  // Requires: the spec forbids that.
  [[nodiscard]] WaitingPart loops_of(model::ProcessId process) const;
  [[nodiscard]] WaitingPart wait_of(model::ProcessId process, const std::string& region) const;
  // A run that goes round for ever while a process waits, against what is demanded: what can be
  // told of a part of all states, too.
  [[nodiscard]] std::optional<Breach> endless_wait(model::ProcessId process,
                                                   const std::string& region) const;

 private:
  class OpenWish;

  [[nodiscard]] WaitingPart judged(const explore::Pursuit& pursuit,
                                   const std::string& region) const;

  const explore::Product& product_;
  const explore::Explored& explored_;
  const spec::Spec& spec_;
  const std::vector<model::ProcessName>& processes_;
  std::optional<explore::IdleLoops> idle_loops_;
};

}  // namespace harness::check

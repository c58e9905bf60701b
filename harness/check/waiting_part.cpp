#include "check/waiting_part.hpp"

#include <algorithm>
#include <utility>

#include "explore/product_wish.hpp"
#include "explore/stay.hpp"
#include "explore/tally.hpp"

namespace harness::check {
namespace {

using explore::Pursuit;
using explore::Run;
using model::ProcessId;
using model::ProcessName;
using model::Verdict;

// The gravest first: what is shown by the simplest run.
int rank(Verdict verdict) {
  return verdict == Verdict::busy_waiting ? 0
         : verdict == Verdict::progress   ? 1
         : verdict == Verdict::starvation ? 2
                                          : 3;
}

std::optional<Breach> breach_by(Verdict verdict, ProcessId process, const std::string& region,
                                const std::optional<Run>& run,
                                std::optional<std::uint32_t> bound = {}) {
  return run ? std::optional(Breach{verdict, process, region, *run, bound}) : std::nullopt;
}

// A run with more entries than are allowed, if there is one. `most`: in any run; none: no bound.
std::optional<Run> run_with_more(const Pursuit& pursuit, std::optional<std::uint32_t> most,
                                 std::optional<std::uint32_t> allowed) {
  if (!most) {
    return explore::endless_run(pursuit);
  }
  return allowed && *most > *allowed ? std::optional(explore::run_beyond(pursuit, *allowed))
                                     : std::nullopt;
}

bool forbids_starvation(const spec::WaitingDemand& demand) {
  return demand.no_starvation || demand.finite;
}

}  // namespace

spec::WaitingDemand demand_for(const spec::Spec& spec, const std::string& region) {
  const auto& demands = spec.waiting().regions;
  const auto found = std::ranges::find(demands, region, &spec::WaitingDemand::region);
  return found == demands.end() ? spec::WaitingDemand{region} : *found;
}

std::optional<std::uint32_t> bound_of(const spec::WaitingDemand& demand,
                                      const std::vector<ProcessName>& processes) {
  return demand.bound ? std::optional(demand.bound(processes)) : std::nullopt;
}

void keep_graver(std::optional<Breach>& known, std::optional<Breach> other) {
  const auto order = [](const Breach& breach) {
    return std::pair(rank(breach.verdict), breach.run.path.size());
  };
  if (other && (!known || order(*other) < order(*known))) {
    known = std::move(other);
  }
}

// Where a process wants a region, with what that is read off.
class PartJudge::OpenWish {
 public:
  OpenWish(const PartJudge& judge, ProcessId process, const std::string& region)
      : wish_(judge.product_, judge.explored_, process, region,
              [&](ProcessId rival, const std::string& entered) {
                return judge.spec_.conflict(region, judge.processes_[process.value], entered,
                                            judge.processes_[rival.value]);
              }),
        pursuit_(explore::pursue(judge.explored_.graph, wish_.wish())) {}
  OpenWish(const OpenWish&) = delete;
  OpenWish& operator=(const OpenWish&) = delete;
  ~OpenWish() = default;

  [[nodiscard]] const Pursuit& pursuit() const { return pursuit_; }

 private:
  explore::ProductWish wish_;
  Pursuit pursuit_;
};

WaitingPart PartJudge::loops_of(ProcessId process) const {
  return {.wait = {},
          .breach = breach_by(Verdict::busy_waiting, process, "", idle_loops_->run_of(process))};
}

WaitingPart PartJudge::wait_of(ProcessId process, const std::string& region) const {
  if (!product_.has_wanted(process, region)) {
    return {};
  }
  const OpenWish open(*this, process, region);
  const bool is_ever_open = std::ranges::count(open.pursuit().open, true) != 0;
  return is_ever_open ? judged(open.pursuit(), region) : WaitingPart{};
}

WaitingPart PartJudge::judged(const Pursuit& pursuit, const std::string& region) const {
  const ProcessId process = pursuit.wish.process;
  const spec::WaitingDemand demand = demand_for(spec_, region);
  const bool starves = explore::can_starve(pursuit);
  const auto most = starves ? std::nullopt : explore::most_entries(pursuit);
  WaitingPart part{.wait = OwnWait{process, region, most, starves}, .breach = {}};
  const auto consider = [&](Verdict verdict, const std::optional<Run>& run,
                            std::optional<std::uint32_t> bound = {}) {
    keep_graver(part.breach, breach_by(verdict, process, region, run, bound));
  };
  if (!spec_.waiting().may_busy_wait) {
    consider(Verdict::busy_waiting, explore::busy_run(pursuit));
  }
  if (demand.progress) {
    consider(Verdict::progress, explore::held_up_run(pursuit));
  }
  if (starves && forbids_starvation(demand)) {
    consider(Verdict::starvation, explore::starving_run(pursuit));
  }
  if (demand.finite && !starves) {
    const auto allowed = bound_of(demand, processes_);
    consider(Verdict::bounded_waiting, run_with_more(pursuit, most, allowed), allowed);
  }
  return part;
}

std::optional<Breach> PartJudge::endless_wait(ProcessId process, const std::string& region) const {
  const bool forbids_loops = !spec_.waiting().may_busy_wait;
  const bool forbids_starving = forbids_starvation(demand_for(spec_, region));
  if (!product_.has_wanted(process, region) || !(forbids_loops || forbids_starving)) {
    return std::nullopt;
  }
  const OpenWish open(*this, process, region);
  std::optional<Breach> breach;
  if (forbids_loops) {
    breach = breach_by(Verdict::busy_waiting, process, region, explore::busy_run(open.pursuit()));
  }
  if (forbids_starving) {
    keep_graver(breach, breach_by(Verdict::starvation, process, region,
                                  explore::starving_run(open.pursuit())));
  }
  return breach;
}

}  // namespace harness::check

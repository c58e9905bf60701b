#include "check/waiting.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "explore/idle_loop.hpp"
#include "explore/product_wish.hpp"
#include "explore/stay.hpp"
#include "explore/tally.hpp"
#include "report/words.hpp"

namespace harness::check {
namespace {

using explore::Run;
using model::ProcessId;
using model::ProcessName;
using model::Verdict;

constexpr const char* nobody_busy = "nobody waits by going round a loop";

spec::WaitingDemand demand_for(const spec::Spec& spec, const std::string& region) {
  const auto& demands = spec.waiting().regions;
  const auto found = std::ranges::find(demands, region, &spec::WaitingDemand::region);
  return found == demands.end() ? spec::WaitingDemand{region} : *found;
}

std::optional<std::uint32_t> bound_of(const spec::WaitingDemand& demand,
                                      const std::vector<ProcessName>& processes) {
  return demand.bound ? std::optional(demand.bound(processes)) : std::nullopt;
}

// The gravest first: what is shown by the simplest run.
int rank(Verdict verdict) {
  return verdict == Verdict::busy_waiting ? 0
         : verdict == Verdict::progress   ? 1
         : verdict == Verdict::starvation ? 2
                                          : 3;
}

class WaitingJudge {
 public:
  WaitingJudge(const explore::Product& product, const explore::Explored& explored,
               const spec::Spec& spec, const std::vector<ProcessName>& processes)
      : product_(product), explored_(explored), spec_(spec), processes_(processes) {}

  WaitingResult judge() {
    for (const std::string& region : spec_.regions()) {
      for (std::uint32_t p = 0; p < processes_.size(); ++p) {
        judge(ProcessId{p}, region);
      }
    }
    if (!spec_.waiting().may_busy_wait) {
      judge_loops();
    }
    return std::move(result_);
  }

 private:
  // Also of those who want no region that the spec knows.
  void judge_loops() {
    for (std::uint32_t p = 0; p < processes_.size(); ++p) {
      if (const auto run = explore::idle_run(product_, explored_, ProcessId{p})) {
        keep({Verdict::busy_waiting, ProcessId{p}, "", *run});
      }
    }
  }

  void judge(ProcessId process, const std::string& region) {
    if (!product_.has_wanted(process, region)) {
      return;
    }
    const auto conflicts = [&](ProcessId rival, const std::string& entered) {
      return spec_.conflict(region, processes_[process.value], entered, processes_[rival.value]);
    };
    const explore::ProductWish wish(product_, explored_, process, region, conflicts);
    const explore::Pursuit pursuit = explore::pursue(explored_.graph, wish.wish());
    if (std::ranges::count(pursuit.open, true) == 0) {
      return;
    }
    const bool starves = explore::can_starve(pursuit);
    const auto most = starves ? std::nullopt : explore::most_entries(pursuit);
    const spec::WaitingDemand demand = demand_for(spec_, region);
    result_.each.push_back({process, region, most, starves});
    note({processes_[process.value].role, region, most, starves, bound_of(demand, processes_)});
    const auto consider = [&](Verdict verdict, const std::optional<Run>& run) {
      if (run) {
        keep({verdict, process, region, *run});
      }
    };
    if (!spec_.waiting().may_busy_wait) {
      consider(Verdict::busy_waiting, explore::busy_run(pursuit));
    }
    if (demand.progress) {
      consider(Verdict::progress, explore::held_up_run(pursuit));
    }
    if (starves && (demand.no_starvation || demand.finite)) {
      consider(Verdict::starvation, explore::starving_run(pursuit));
    }
    if (demand.finite && !starves) {
      measure(demand, pursuit, most);
    }
  }

  void measure(const spec::WaitingDemand& demand, const explore::Pursuit& pursuit,
               std::optional<std::uint32_t> most) {
    const auto bound = bound_of(demand, processes_);
    const ProcessId process = pursuit.wish.process;
    if (!most) {
      keep(
          {Verdict::bounded_waiting, process, demand.region, explore::endless_run(pursuit), bound});
    } else if (bound && *most > *bound) {
      keep({Verdict::bounded_waiting, process, demand.region, explore::run_beyond(pursuit, *bound),
            bound});
    }
  }

  // The longest wait of each role.
  void note(const report::LongestWait& wait) {
    const auto known = std::ranges::find_if(result_.waits, [&](const report::LongestWait& w) {
      return w.role == wait.role && w.region == wait.region;
    });
    if (known == result_.waits.end()) {
      result_.waits.push_back(wait);
      return;
    }
    known->starves = known->starves || wait.starves;
    known->entries = known->entries && wait.entries
                         ? std::optional(std::max(*known->entries, *wait.entries))
                         : std::nullopt;
  }

  void keep(Breach breach) {
    const auto order = [](const Breach& b) {
      return std::pair(rank(b.verdict), b.run.path.size());
    };
    if (!result_.breach || order(breach) < order(*result_.breach)) {
      result_.breach = std::move(breach);
    }
  }

  const explore::Product& product_;
  const explore::Explored& explored_;
  const spec::Spec& spec_;
  const std::vector<ProcessName>& processes_;
  WaitingResult result_;
};

}  // namespace

WaitingResult judge_waiting(const explore::Product& product, const explore::Explored& explored,
                            const spec::Spec& spec, const std::vector<ProcessName>& processes) {
  return WaitingJudge(product, explored, spec, processes).judge();
}

std::optional<std::string> too_large_to_judge_waiting(const explore::Explored& explored,
                                                      std::size_t used, std::size_t limit) {
  // At the peak, about: four sets of processes, a walk, an unrolled pursuit and the run that is
  // shown.
  constexpr std::size_t a_state = 64;
  constexpr std::size_t a_step = 1;
  const std::size_t memory = used + explored.store.memory() + explored.graph.memory() +
                             explored.graph.size() * a_state + explored.graph.edge_count() * a_step;
  if (memory <= limit) {
    return std::nullopt;
  }
  return fmt::format(
      "All {} were seen and none is wrong by itself, but to judge how long processes wait takes "
      "about {} MiB. Allow that with --memory-limit MIB, or take fewer --processes.",
      report::count_of(explored.store.size(), "state"), memory >> 20U);
}

std::string demand_broken_by(const Breach& breach) {
  switch (breach.verdict) {
    case Verdict::busy_waiting:
      return nobody_busy;
    case Verdict::progress:
      return fmt::format("who wants {} gets in even if those who want nothing never ask again",
                         breach.region);
    case Verdict::starvation:
      return fmt::format("nobody waits for {} for ever", breach.region);
    default:
      return fmt::format(
          "while one waits for {}, others that exclude it enter at most {}", breach.region,
          breach.bound ? report::count_of(*breach.bound, "time") : "a fixed number of times");
  }
}

std::vector<std::string> waiting_demands(const spec::Spec& spec,
                                         const std::vector<ProcessName>& processes,
                                         const std::vector<report::LongestWait>& waits) {
  std::vector<std::string> sentences;
  const auto add = [&](Verdict verdict, const spec::WaitingDemand& demand) {
    sentences.push_back(
        demand_broken_by({verdict, {}, demand.region, {}, bound_of(demand, processes)}));
  };
  for (const spec::WaitingDemand& demand : spec.waiting().regions) {
    if (demand.progress) {
      add(Verdict::progress, demand);
    }
    if (demand.no_starvation || demand.finite) {
      add(Verdict::starvation, demand);
    }
    const bool is_told = std::ranges::any_of(waits, [&](const report::LongestWait& wait) {
      return wait.region == demand.region && wait.entries;
    });
    if (demand.finite && !is_told) {
      add(Verdict::bounded_waiting, demand);
    }
  }
  if (!spec.waiting().may_busy_wait) {
    sentences.emplace_back(nobody_busy);
  }
  return sentences;
}

}  // namespace harness::check

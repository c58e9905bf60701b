#include "check/waiting.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "check/side_by_side.hpp"
#include "check/waiting_part.hpp"
#include "report/words.hpp"

namespace harness::check {
namespace {

using explore::Explored;
using model::ProcessId;
using model::ProcessName;
using model::Verdict;

constexpr const char* nobody_busy = "nobody waits by going round a loop";

// Puts parts together.
class WaitingSum {
 public:
  WaitingSum(const spec::Spec& spec, const std::vector<ProcessName>& processes)
      : spec_(spec), processes_(processes) {}

  void add(WaitingPart part) {
    if (part.wait) {
      note(*part.wait);
      result_.each.push_back(*part.wait);
    }
    keep_graver(result_.breach, std::move(part.breach));
  }

  [[nodiscard]] WaitingResult result() { return std::move(result_); }

 private:
  // The longest wait of each role.
  void note(const OwnWait& own) {
    const std::string& role = processes_[own.process.value].role;
    const auto known = std::ranges::find_if(result_.waits, [&](const report::LongestWait& w) {
      return w.role == role && w.region == own.region;
    });
    if (known == result_.waits.end()) {
      const auto bound = bound_of(demand_for(spec_, own.region), processes_);
      result_.waits.push_back({role, own.region, own.entries, own.starves, bound});
      return;
    }
    known->starves = known->starves || own.starves;
    known->entries = known->entries && own.entries
                         ? std::optional(std::max(*known->entries, *own.entries))
                         : std::nullopt;
  }

  const spec::Spec& spec_;
  const std::vector<ProcessName>& processes_;
  WaitingResult result_;
};

// A part still to be judged.
struct PartJob {
  ProcessId process;
  std::string region;  // empty: its loops
};

std::vector<PartJob> part_jobs(const spec::Spec& spec, std::size_t processes) {
  std::vector<PartJob> jobs;
  const auto add_for_all = [&](const std::string& region) {
    for (std::uint32_t p = 0; p < processes; ++p) {
      jobs.push_back({ProcessId{p}, region});
    }
  };
  for (const std::string& region : spec.regions()) {
    add_for_all(region);
  }
  if (!spec.waiting().may_busy_wait) {
    add_for_all("");
  }
  return jobs;
}

// About, at the peak of judging one part: four sets of processes, a walk, an unrolled pursuit and
// the run that is shown.
std::size_t memory_of_part(const Explored& explored) {
  constexpr std::size_t a_state = 64;
  constexpr std::size_t a_step = 1;
  return explored.graph.size() * a_state + explored.graph.edge_count() * a_step;
}

}  // namespace

WaitingResult judge_waiting(const explore::Product& product, const Explored& explored,
                            const spec::Spec& spec, const std::vector<ProcessName>& processes,
                            std::size_t hands) {
  const PartJudge judge(product, explored, spec, processes);
  const std::vector<PartJob> jobs = part_jobs(spec, processes.size());
  std::vector<WaitingPart> parts(jobs.size());
  side_by_side(jobs.size(), hands, [&](std::size_t i) {
    const auto& [process, region] = jobs[i];
    parts[i] = region.empty() ? judge.loops_of(process) : judge.wait_of(process, region);
  });
  WaitingSum sum(spec, processes);
  for (WaitingPart& part : parts) {
    sum.add(std::move(part));
  }
  return sum.result();
}

std::optional<Breach> endless_wait_so_far(const explore::Product& product, const Explored& explored,
                                          const spec::Spec& spec,
                                          const std::vector<ProcessName>& processes) {
  const PartJudge judge(product, explored, spec, processes);
  std::optional<Breach> breach;
  for (const auto& [process, region] : part_jobs(spec, processes.size())) {
    keep_graver(breach, region.empty() ? judge.loops_of(process).breach
                                       : judge.endless_wait(process, region));
  }
  return breach;
}

std::optional<std::string> too_large_to_judge_waiting(const Explored& explored, std::size_t used,
                                                      std::size_t limit) {
  const std::size_t memory =
      used + explored.store.memory() + explored.graph.memory() + memory_of_part(explored);
  if (memory <= limit) {
    return std::nullopt;
  }
  return fmt::format(
      "All {} were seen and none is wrong by itself, but to judge how long processes wait takes "
      "about {} MiB. Allow that with --memory-limit MIB, or take fewer --processes.",
      report::count_of(explored.store.size(), "state"), memory >> 20U);
}

std::size_t hands_to_judge_waiting(const Explored& explored, std::size_t used, std::size_t limit) {
  constexpr std::size_t worth_a_hand = 20'000;  // states
  constexpr std::size_t most_hands = 2;         // more would take over 100 bytes a state
  const std::size_t taken = used + explored.store.memory() + explored.graph.memory();
  const std::size_t room = limit - std::min(limit, taken);
  const std::size_t fit = room / std::max<std::size_t>(memory_of_part(explored), 1);
  return explored.graph.size() < worth_a_hand ? 1 : helping_hands(std::min(fit, most_hands));
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

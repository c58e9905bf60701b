#include "check/four_rules.hpp"

#include <algorithm>
#include <utility>

#include "explore/busy_wait.hpp"
#include "explore/product_wish.hpp"
#include "explore/stay.hpp"
#include "explore/tally.hpp"

namespace harness::check {
namespace {

using explore::Run;
using explore::StateId;
using model::ProcessId;
using model::Verdict;
using properties::Rule;

class FourRules {
 public:
  FourRules(const explore::Product& product, const explore::Explored& explored,
            const spec::Spec& spec, const std::vector<model::ProcessName>& processes,
            const std::string& region)
      : product_(product),
        explored_(explored),
        spec_(spec),
        processes_(processes),
        region_(region) {}

  std::vector<RuleAnswer> judge() {
    for (std::uint32_t p = 0; p < processes_.size(); ++p) {
      judge_waiting_of(ProcessId{p});
    }
    judge_exclusion();
    judge_spinning();
    for (RuleAnswer& answer : answers_) {
      answer.most = answer.rule == Rule::bounded_waiting && !answer.breach
                        ? std::optional(most_entries_)
                        : std::nullopt;
    }
    return std::move(answers_);
  }

 private:
  [[nodiscard]] bool conflict(ProcessId waiting, const std::string& entered,
                              ProcessId other) const {
    return spec_.conflict(region_, processes_[waiting.value], entered, processes_[other.value]);
  }

  void judge_waiting_of(ProcessId process) {
    const auto conflicts = [&](ProcessId rival, const std::string& entered) {
      return conflict(process, entered, rival);
    };
    const explore::ProductWish wish(product_, explored_, process, region_, conflicts);
    const explore::Pursuit pursuit = explore::pursue(explored_.graph, wish.wish());
    if (std::ranges::count(pursuit.open, true) == 0) {
      return;
    }
    consider(Rule::progress, Verdict::progress, process, explore::held_up_run(pursuit));
    consider(Rule::no_busy_waiting, Verdict::busy_waiting, process, explore::busy_run(pursuit));
    if (const auto stuck = stuck_run(pursuit)) {
      consider(Rule::bounded_waiting, Verdict::starvation, process, stuck);
    }
    if (explore::can_starve(pursuit)) {
      consider(Rule::bounded_waiting, Verdict::starvation, process, explore::starving_run(pursuit));
    } else if (const auto most = explore::most_entries(pursuit)) {
      most_entries_ = std::max(most_entries_, *most);
    } else {
      consider(Rule::bounded_waiting, Verdict::bounded_waiting, process,
               explore::endless_run(pursuit));
    }
  }

  // To where nobody can move any more, and the process is not in.
  [[nodiscard]] std::optional<Run> stuck_run(const explore::Pursuit& pursuit) const {
    const explore::Graph& graph = explored_.graph;
    for (StateId state = 0; state < graph.size(); ++state) {
      if (pursuit.open[state] && graph.first_edge(state) == graph.last_edge(state)) {
        Run run = explore::run_to(graph, state);
        run.cycle = run.path.size() - 1;
        return run;
      }
    }
    return std::nullopt;
  }

  // The nearest state with two processes in regions that exclude each other.
  void judge_exclusion() {
    std::vector<std::uint32_t> tuple(product_.width());
    for (StateId state = 0; state < explored_.store.size(); ++state) {
      explored_.store.read(state, tuple);
      for (std::uint32_t p = 0; p < processes_.size(); ++p) {
        if (is_in(tuple, ProcessId{p}) && meets_another(tuple, ProcessId{p})) {
          return consider(Rule::mutual_exclusion, Verdict::mutual_exclusion, ProcessId{p},
                          explore::run_to(explored_.graph, state));
        }
      }
    }
  }

  [[nodiscard]] bool is_in(explore::Tuple state, ProcessId process) const {
    return properties::is_inside(product_.walker().status(state[process.value]), region_);
  }

  [[nodiscard]] bool meets_another(explore::Tuple state, ProcessId process) const {
    for (std::uint32_t q = 0; q < processes_.size(); ++q) {
      const auto& inside = product_.walker().status(state[q]).inside;
      if (q != process.value && std::ranges::any_of(inside, [&](const model::Mark& mark) {
            return conflict(process, mark.name, ProcessId{q});
          })) {
        return true;
      }
    }
    return false;
  }

  // On an integer semaphore.
  void judge_spinning() {
    if (const auto spinner = explore::nearest_busy_wait(product_, explored_)) {
      consider(Rule::no_busy_waiting, Verdict::busy_waiting, spinner->process,
               explore::run_to(explored_.graph, spinner->state));
    }
  }

  // Starvation is graver than waiting without a bound, and shown first; else what is shorter.
  void consider(Rule rule, Verdict verdict, ProcessId process, const std::optional<Run>& run) {
    if (!run) {
      return;
    }
    std::optional<Breach>& breach = answers_[static_cast<std::size_t>(rule)].breach;
    const auto order = [](Verdict v, const Run& r) {
      return std::pair(v == Verdict::bounded_waiting, r.path.size());
    };
    if (!breach || order(verdict, *run) < order(breach->verdict, breach->run)) {
      breach = Breach{verdict, process, region_, *run};
    }
  }

  const explore::Product& product_;
  const explore::Explored& explored_;
  const spec::Spec& spec_;
  const std::vector<model::ProcessName>& processes_;
  const std::string& region_;
  std::vector<RuleAnswer> answers_{{Rule::progress},
                                   {Rule::mutual_exclusion},
                                   {Rule::bounded_waiting},
                                   {Rule::no_busy_waiting}};  // by rule
  std::uint32_t most_entries_ = 0;
};

}  // namespace

std::vector<RuleAnswer> judge_four_rules(const explore::Product& product,
                                         const explore::Explored& explored, const spec::Spec& spec,
                                         const std::vector<model::ProcessName>& processes,
                                         const std::string& region) {
  return FourRules(product, explored, spec, processes, region).judge();
}

std::optional<model::Verdict> PastBrokenRules::judge(explore::Tuple state) {
  const auto wrong = product_.judge(state);
  const bool is_claimed = !product_.has_race(state) && product_.faulty(state) == std::nullopt;
  return wrong && is_claimed ? std::nullopt : wrong;
}

}  // namespace harness::check

#include "check/reduction.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <utility>

#include "check/sentences.hpp"
#include "check/stuck.hpp"
#include "explore/components.hpp"
#include "explore/reduced.hpp"

namespace harness::check {
namespace {

bool goes_round(const explore::Graph& graph) {
  if (explore::components(graph).count() < graph.size()) {
    return true;
  }
  for (explore::StateId state = 0; state < graph.size(); ++state) {
    for (std::size_t i = graph.first_edge(state); i < graph.last_edge(state); ++i) {
      if (graph.edge(i).to == state) {
        return true;
      }
    }
  }
  return false;
}

// Whether some local state leads back to itself, as far as is learned.
bool goes_round(const learn::Automaton& automaton) {
  explore::Graph graph;
  for (std::uint32_t node = 0; node < automaton.size(); ++node) {
    for (const auto& [answer, transition] : automaton.outgoing(model::NodeId{node})) {
      graph.add_edge(transition.to.value, {});
    }
    graph.close_state();
  }
  return goes_round(graph);
}

// What an atomic does can be told apart by everybody who looks at it.
bool has_atomics(const learn::Automaton& automaton) {
  for (std::uint32_t node = 0; node < automaton.size(); ++node) {
    if (model::is_atomic(automaton.node(model::NodeId{node}).operation.kind)) {
      return true;
    }
  }
  return false;
}

// What few states say of a program of which something is demanded in each region.
enum class Demands : std::uint8_t {
  none,        // of waiting: all that is demanded
  of_endless,  // all, if no run goes on for ever
  of_all,      // not enough
};

Demands demands_of(const spec::Spec& spec) {
  const auto& regions = spec.waiting().regions;
  const auto any = [&](auto demands) { return std::ranges::any_of(regions, demands); };
  if (any([](const auto& demand) { return demand.bound != nullptr || demand.progress; })) {
    return Demands::of_all;
  }
  return any([](const auto& demand) { return demand.no_starvation || demand.finite; })
             ? Demands::of_endless
             : Demands::none;
}

// Whether a step between two views may be part of a loop in which a process waits: it wants
// something in both, or passes no mark.
bool may_be_waited_by(const explore::Walker& walker, explore::ViewId from, explore::ViewId to) {
  const bool wants = !walker.status(from).wanting.empty() && !walker.status(to).wanting.empty();
  return wants || (!model::is_mark(walker.operation(from).kind) && !walker.views()[to].marked);
}

// Whether, for all that is learned of single processes, one of them could wait by going round a
// loop.
bool may_wait_busily(const explore::Walker& walker) {
  std::map<explore::ViewId, std::set<explore::ViewId>> steps;
  walker.for_each_step([&](explore::ViewId from, explore::ViewId to) {
    if (may_be_waited_by(walker, from, to)) {
      steps[from].insert(to);
    }
  });
  explore::Graph graph;
  for (explore::ViewId view = 0; view < walker.views().size(); ++view) {
    for (const explore::ViewId to : steps[view]) {
      graph.add_edge(to, {});
    }
    graph.close_state();
  }
  return goes_round(graph);
}

// Ends the search, too, as soon as there is an atomic: few states say nothing then.
explore::Watch watch_for_atomics(Subject& subject, const explore::Product& product) {
  explore::Watch watch = subject.watch();
  watch.every = 1U << 12;
  watch.stop = [stop = watch.stop, &product](std::size_t states, std::size_t transitions,
                                             std::size_t memory) {
    return product.has_atomics() || stop(states, transitions, memory);
  };
  return watch;
}

}  // namespace

bool may_reduce(const Job& job, const model::Program& program, const learn::Automaton& automaton) {
  const bool only_counted = std::ranges::all_of(program.semaphores, [](const auto& semaphore) {
    return semaphore.kind == model::SemaphoreKind::record;
  });
  const Demands demands = demands_of(*job.spec);
  if (demands == Demands::of_all || !only_counted || has_atomics(automaton) ||
      job.reduction == Reduction::off) {
    return false;
  }
  return job.reduction == Reduction::on ||
         (job.promela.empty() && (demands == Demands::none || !goes_round(automaton)));
}

// The rules are held to look at no more than they have looked at so far; if they do after all, the
// search begins again.
FewStates explore_few(Subject& subject, std::size_t states) {
  explore::Looks looks = subject.product().looks();
  while (true) {
    auto product = std::make_unique<explore::Product>(
        subject.learner, subject.program, model::Strength::barging,
        subject.job.spec->rules(subject.program.processes), subject.variables());
    explore::Reduced reduced(*product, looks);
    explore::Explored explored = explore::search(reduced, subject.limits_up_to(states),
                                                 watch_for_atomics(subject, *product));
    if (reduced.rules_look_as_told() || explored.ending != explore::Ending::complete) {
      return {std::move(product), std::move(explored)};
    }
    looks = explore::both(looks, product->looks());
  }
}

bool says_enough(const FewStates& few, const spec::Spec& spec,
                 const std::vector<model::ProcessName>& processes) {
  explore::Product& product = *few.product;
  if (few.explored.ending != explore::Ending::complete || product.has_atomics() ||
      product.rules_ask_who_can_move() || !product.has_seen_all_possible() ||
      !who_never_enters(product, spec, processes).empty()) {
    return false;
  }
  if (!goes_round(few.explored.graph)) {
    return true;
  }
  const bool is_loop_a_fault = !spec.waiting().may_busy_wait;
  return demands_of(spec) == Demands::none && !nearest_stuck(product, few.explored) &&
         !(is_loop_a_fault && may_wait_busily(product.walker()));
}

}  // namespace harness::check

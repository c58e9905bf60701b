#include "check/subject.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace harness::check {
namespace {

explore::Semantics semantics_of(const Job& job) {
  explore::Semantics semantics(job.strength);
  semantics.follows_knowledge = job.follows_knowledge;
  semantics.buffers_stores = job.buffers_stores;
  return semantics;
}

}  // namespace

Subject::Subject(const Job& its_job, live::Zygote& its_zygote)
    : job(its_job),
      zygote(its_zygote),
      program(zygote.program()),
      names(job.executable, zygote.segment_type(), job.source),
      processes(zygote, job.step_limit),
      learner(processes),
      // A model for SPIN has each local state as it was learned.
      may_merge(job.merging != Merging::off && job.promela.empty()) {
  names.name_semaphores(program);
  begin_anew();
}

void Subject::begin_anew() {
  product_ = std::make_unique<explore::Product>(learner, program, semantics_of(job),
                                                job.spec->rules(program.processes), variables());
}

explore::Explored Subject::search_up_to(std::size_t states) {
  return explore::search(*product_, limits_up_to(states), watch());
}

bool Subject::is_cut_short(const explore::Explored& explored, std::size_t states) const {
  return explored.ending == explore::Ending::limit && explored.store.size() > states &&
         job.limits.states > states;
}

explore::Explored Subject::go_on_searching(explore::Explored begun, std::size_t states) {
  return explore::go_on(*product_, limits_up_to(states), watch(), std::move(begun));
}

bool Subject::merge() {
  if (!may_merge) {
    return false;
  }
  const bool merges = learner.take_alike_for_one();
  has_merged = has_merged || merges;
  product_->forget_steps();
  return merges;
}

bool Subject::merge_if_it_pays() {
  if (!merge()) {
    return false;
  }
  const auto& all = product_->walker().views();
  std::set<explore::View> views;
  for (explore::ViewId id = 0; id < all.size(); ++id) {
    explore::View view = all[id];
    view.node = learner.told_as(view.node);
    views.insert(view);
  }
  // If each process stands at so many times fewer places, and all together at the product.
  const double left = static_cast<double>(views.size()) / static_cast<double>(all.size());
  const bool pays = std::pow(left, program.processes.size()) <= 0.5;
  if (!pays) {
    tell_apart();
  }
  return pays;
}

void Subject::tell_apart() {
  if (is_merged()) {
    learner.tell_apart();
    product_->forget_steps();
  }
}

explore::Limits Subject::limits_up_to(std::size_t states) const {
  explore::Limits limits = job.limits;
  limits.states = std::min(limits.states, states);
  return limits;
}

explore::Watch Subject::watch() {
  explore::Watch watch = job.watch;
  watch.stop = [this](std::size_t states, std::size_t transitions, std::size_t memory) {
    growth.note(states, learner.automaton().size());
    return job.watch.stop && job.watch.stop(states, transitions, memory);
  };
  return watch;
}

explore::Variables Subject::variables() {
  return [this](std::string_view name) { return names.variable(name, program.segment.size()); };
}

report::Outcome Subject::began() const {
  return {.problem = job.problem,
          .title = job.spec->title(),
          .source = job.source,
          .processes = program.processes,
          .strength = job.strength,
          .has_semaphores = !program.semaphores.empty(),
          .buffers_stores = job.buffers_stores};
}

report::Outcome Subject::with_figures(report::Outcome outcome,
                                      const explore::Explored& explored) const {
  outcome.figures.states = explored.store.size();
  outcome.figures.transitions = explored.graph.edge_count();
  outcome.figures.memory = explored.store.memory() + explored.graph.memory();
  outcome.figures.local_states = learner.automaton().size();
  outcome.figures.local_transitions = learner.automaton().transitions();
  outcome.figures.real_steps = processes.steps();
  outcome.figures.merged = is_merged();
  return outcome;
}

}  // namespace harness::check

#include "check/merging.hpp"

#include <utility>

namespace harness::check {

using explore::Explored;
using model::Verdict;

Explored go_on_merging(Subject& subject, Explored begun, std::size_t states) {
  const learn::Automaton& automaton = subject.learner.automaton();
  for (std::size_t asked = begun.store.size(); subject.may_merge && asked < states / 2;) {
    const std::size_t learned = automaton.transitions();
    asked *= 2;
    begun = subject.go_on_searching(std::move(begun), asked);
    if (!subject.is_cut_short(begun, asked)) {
      return begun;
    }
    if (automaton.transitions() == learned) {
      if (!subject.merge_if_it_pays()) {
        break;
      }
      return while_alike(subject, [&] {
        subject.begin_anew();  // what was seen while some were wrongly taken for one does not count
        return subject.search_up_to(states);
      });
    }
  }
  return subject.go_on_searching(std::move(begun), states);
}

Explored again_if_wished(Subject& subject, Explored before, std::size_t states) {
  return subject.job.merging == Merging::on && subject.merge() ? subject.search_up_to(states)
                                                               : std::move(before);
}

bool is_borne_out(const report::Outcome& outcome) {
  const bool needs_it = outcome.verdict == Verdict::inconclusive ||
                        outcome.verdict == Verdict::nondeterministic ||
                        outcome.verdict == Verdict::unmodelled;
  return !needs_it || !outcome.finding || !outcome.finding->confirmed.empty();
}

}  // namespace harness::check

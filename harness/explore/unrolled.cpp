#include "explore/unrolled.hpp"

#include <bit>

namespace harness::explore {
namespace {

std::uint32_t size_of(ProcessSet set) {
  return static_cast<std::uint32_t>(std::popcount(set));
}

}  // namespace

Unrolled::Unrolled(const Pursuit& pursuit)
    : pursuit_(pursuit), first_late_(pursuit.graph.size(), no_state) {}

Unrolled::Step Unrolled::step(StateId node, std::size_t edge) {
  const Edge step = pursuit_.graph.edge(edge);
  if (!pursuit_.open[step.to]) {
    return {no_state, 0};
  }
  const StateId from = state(node);
  const ProcessSet pending = node < states() ? 0 : late_[node - states()].pending;
  const ProcessSet entries = pursuit_.wish.entries(from, step);
  const bool is_waiting = pursuit_.waits[from];
  if ((pending | entries) == 0) {
    return {step.to, 0};
  }
  const ProcessSet fresh = pursuit_.wish.fresh(step.to);
  const ProcessSet uncounted =
      (pending & fresh) | (entries & (is_waiting ? ~ProcessSet{0} : fresh));
  if (pursuit_.waits[step.to]) {
    return {step.to, size_of(uncounted)};
  }
  return {number(step.to, uncounted & fresh), 0};
}

StateId Unrolled::number(StateId state, ProcessSet pending) {
  if (pending == 0) {
    return state;
  }
  StateId known = first_late_[state];
  while (known != no_state && late_[known - states()].pending != pending) {
    known = late_[known - states()].next;
  }
  if (known != no_state) {
    return known;
  }
  model::ensure(states() + late_.size() < no_state, "unrolled nodes can be numbered");
  const auto node = static_cast<StateId>(states() + late_.size());
  late_.push_back({state, pending, first_late_[state]});
  first_late_[state] = node;
  return node;
}

std::uint32_t Unrolled::fresh_at(StateId node) const {
  return size_of(pursuit_.wish.fresh(state(node)));
}

}  // namespace harness::explore

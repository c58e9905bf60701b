#include "check/following.hpp"

#include <fmt/format.h>

#include "model/failure.hpp"

namespace harness::check {
namespace {

using explore::Product;
using explore::Steps;
using model::ProcessId;
using model::Verdict;

// Nothing if the process cannot move.
std::optional<std::vector<std::uint32_t>> state_after(Product& product, explore::Tuple state,
                                                      const Turn& turn) {
  Steps steps;
  product.steps_of(turn.process, state, steps);
  if (steps.movers.size() > 1) {
    throw model::Failure(fmt::format(
        "the turn in line {} can come out in {} ways, and a schedule does not say in which.",
        turn.line, steps.movers.size()));
  }
  return steps.movers.empty() ? std::nullopt : std::optional(steps.tuples);
}

}  // namespace

bool can_move(Product& product, explore::Tuple state, ProcessId process) {
  Steps steps;
  product.steps_of(process, state, steps);
  return !steps.movers.empty();
}

std::optional<Verdict> bad_in_itself(Product& product, explore::Tuple state) {
  if (const auto wrong = product.judge(state)) {
    return wrong;
  }
  Steps steps;
  product.steps(state, steps);
  return steps.movers.empty() && product.unfinished(state) != 0 ? std::optional(Verdict::deadlock)
                                                                : std::nullopt;
}

Followed follow_turns(Product& product, const std::vector<Turn>& turns,
                      const explore::Sought& is_over) {
  std::vector<std::uint32_t> state(product.width());
  product.start(state);
  Followed followed{.explored = {.store = explore::StateStore(product.width()), .graph = {}},
                    .end = {.verdict = Verdict::holds, .path = {}, .movers = {}},
                    .next = {},
                    .last = {}};
  followed.end.path.push_back(followed.explored.store.insert(state).first);
  std::optional<Verdict> over = is_over(state);
  for (std::size_t i = 0; i < turns.size(); ++i) {
    const auto next = over ? std::nullopt : state_after(product, state, turns[i]);
    if (!next) {
      followed.next = i;
      break;
    }
    state = *next;
    followed.end.path.push_back(followed.explored.store.insert(state).first);
    followed.end.movers.push_back(turns[i].process);
    over = is_over(state);
  }
  followed.end.verdict = over.value_or(Verdict::holds);
  followed.end.stuck = over == Verdict::deadlock ? product.unfinished(state) : 0;
  followed.last = std::move(state);
  return followed;
}

}  // namespace harness::check

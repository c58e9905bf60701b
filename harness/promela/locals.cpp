#include "promela/locals.hpp"

#include <algorithm>
#include <tuple>

#include "explore/marks.hpp"
#include "explore/walker.hpp"
#include "model/ensure.hpp"

namespace harness::promela {

using model::OperationKind;

namespace {

// A loop that marks something in each round would have no end of statuses.
constexpr std::size_t most_locals = 200'000;

// By process, then by operation, so that those before the same one stand together.
auto order_of(const learn::Automaton& automaton, const Local& local) {
  const model::Operation& operation = automaton.node(local.node).operation;
  std::vector<std::uint32_t> semaphores;
  for (const model::Demand& demand : operation.demands) {
    semaphores.push_back(demand.semaphore.value);
  }
  return std::tuple(local.process, operation.kind, semaphores, local.node, local.status);
}

}  // namespace

Locals::Locals(const learn::Automaton& automaton, const explore::Product& product)
    : automaton_(automaton), product_(product) {
  number_points();
  for (std::uint32_t number = 0; number < locals_.size(); ++number) {  // grows on the way
    branches_.push_back(follow(number));
  }
}

void Locals::number_points() {
  const explore::Walker& walker = product_.walker();
  std::vector<Local> seen;
  for (explore::ViewId view = 0; view < walker.views().size(); ++view) {
    if (!walker.spins(view)) {
      seen.push_back(local_of(view));
    }
  }
  std::ranges::sort(seen, {}, [&](const Local& local) { return order_of(automaton_, local); });
  for (const Local& local : seen) {
    add(local);
  }
  points_ = locals_.size();
  for (explore::ViewId view = 0; view < walker.views().size(); ++view) {
    by_view_.push_back(add(local_of(view)));
  }
}

Local Locals::local_of(explore::ViewId view) const {
  const explore::View& seen = product_.walker().views()[view];
  return {seen.process, seen.node, product_.walker().status(view)};
}

std::uint32_t Locals::add(const Local& local) {
  const auto [place, is_new] =
      numbers_.try_emplace(local, static_cast<std::uint32_t>(locals_.size()));
  if (is_new) {
    locals_.push_back(local);
  }
  return place->second;
}

std::vector<Branch> Locals::follow(std::uint32_t number) {
  const Local from = locals_[number];
  const model::Operation& passed = operation(number);
  Local to{from.process, {}, from.status};
  explore::apply_mark(to.status, passed);
  std::vector<Branch> branches;
  for (const auto& [answer, transition] : automaton_.outgoing(from.node)) {
    const bool is_identity = passed.kind == OperationKind::identity;
    if (is_identity && answer != explore::identity_of(from.process)) {
      continue;  // of another process that came by here
    }
    to.node = transition.to;
    to.status.done = automaton_.node(to.node).operation.kind == OperationKind::done;
    branches.push_back({is_identity ? learn::Answer{} : answer, transition.written, arrive(to)});
  }
  return branches;
}

std::optional<std::uint32_t> Locals::arrive(const Local& local) {
  if (const auto known = numbers_.find(local); known != numbers_.end()) {
    return known->second;
  }
  // Where others could move, but nobody has been.
  if (!product_.walker().is_passed(automaton_.node(local.node).operation) ||
      size() >= most_locals) {
    return std::nullopt;
  }
  return add(local);
}

}  // namespace harness::promela

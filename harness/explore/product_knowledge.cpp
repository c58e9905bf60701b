// Who knows of which plain accesses, along the steps of the product.
#include <cstring>
#include <utility>

#include "explore/product.hpp"

namespace harness::explore {

using model::Operation;
using model::OperationKind;

namespace {

ProcessSet first_of(std::size_t processes) {
  return static_cast<ProcessSet>((std::uint64_t{1} << processes) - 1);
}

// Whether a compare_exchange finds what it expects.
bool finds_expected(const Bytes& found, std::uint64_t expected) {
  std::uint64_t value = 0;
  std::memcpy(&value, found.data(), std::min(found.size(), sizeof(value)));
  return value == expected;
}

}  // namespace

std::uint32_t Product::known_after(std::uint32_t knowledge, ViewId before, SegmentId segment,
                                   ViewId after) {
  const auto [found, is_new] = known_after_.try_emplace({knowledge, before, segment, after});
  if (is_new) {
    found->second =
        knowledge_.id(with_accesses(with_operation(knowledge_[knowledge], before, segment), after));
  }
  return found->second;
}

Knowledge Product::with_operation(Knowledge knowledge, ViewId before, SegmentId segment) const {
  const model::ProcessId process = walker_.views()[before].process;
  const Operation& operation = walker_.operation(before);
  switch (operation.kind) {
    case OperationKind::p:
    case OperationKind::swait:
      for (const model::Demand& demand : operation.demands) {
        knowledge.acquire(process, demand.semaphore);
      }
      break;
    case OperationKind::v:
    case OperationKind::ssignal:
      for (const model::Demand& demand : operation.demands) {
        knowledge.release(process, demand.semaphore);
      }
      break;
    default:
      if (model::is_atomic(operation.kind)) {
        const bool stores =
            operation.kind != OperationKind::atomic_compare ||
            finds_expected(walker_.bytes_of(segment, operation.range), operation.atomic.expected);
        knowledge.apply(process, operation, stores);
      }
  }
  return knowledge;
}

Knowledge Product::with_accesses(Knowledge knowledge, ViewId after) const {
  const ProcessSet everybody = first_of(processes_);
  for (const Access& access : walker_.footprint(after)) {
    knowledge.touch(walker_.views()[after].process, access, everybody);
  }
  knowledge.tidy(everybody);
  return knowledge;
}

std::optional<LateRace> Product::late_race(Tuple state) const {
  return semantics_.follows_knowledge ? knowledge_[state[knowledge_at()]].race() : std::nullopt;
}

}  // namespace harness::explore

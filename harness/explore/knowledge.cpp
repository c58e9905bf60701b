#include "explore/knowledge.hpp"

#include <algorithm>

namespace harness::explore {

using model::MemoryOrder;
using model::Operation;
using model::OperationKind;
using model::ProcessId;

namespace {

bool covers(const model::Range& outer, const model::Range& inner) {
  return outer.offset <= inner.offset && inner.offset + inner.size <= outer.offset + outer.size;
}

}  // namespace

bool Knowledge::holds(const Token& token, Holder holder) {
  return std::ranges::binary_search(token.held_by, holder);
}

void Knowledge::put(Token& token, Holder holder, bool there) {
  const auto place = std::ranges::lower_bound(token.held_by, holder);
  const bool is_there = place != token.held_by.end() && *place == holder;
  if (there && !is_there) {
    token.held_by.insert(place, holder);
  } else if (!there && is_there) {
    token.held_by.erase(place);
  }
}

void Knowledge::take(ProcessId process, Holder from) {
  for (Token& token : tokens_) {
    token.known_by |= holds(token, from) ? only(process) : 0;
  }
}

void Knowledge::leave(ProcessId process, Holder with, bool replaces) {
  for (Token& token : tokens_) {
    const bool knows = (token.known_by & only(process)) != 0;
    put(token, with, knows || (!replaces && holds(token, with)));
  }
}

void Knowledge::copy(Holder from, Holder to, bool replaces) {
  for (Token& token : tokens_) {
    put(token, to, holds(token, from) || (!replaces && holds(token, to)));
  }
}

void Knowledge::acquire(ProcessId process, model::SemaphoreId id) {
  take(process, holder(id));
}

void Knowledge::release(ProcessId process, model::SemaphoreId id) {
  leave(process, holder(id), false);
}

// A relaxed load takes nothing over until an acquiring fence follows.
void Knowledge::load(ProcessId process, std::uint32_t offset, MemoryOrder order) {
  copy(atomic_at(offset), seen_by(process), false);
  if (model::acquires(order)) {
    take(process, atomic_at(offset));
  }
}

// A store replaces what the atomic held; an update goes on with the release sequence. A relaxed one
// publishes what the last releasing fence before it did.
void Knowledge::store(ProcessId process, std::uint32_t offset, MemoryOrder order, bool replaces) {
  if (model::releases(order)) {
    leave(process, atomic_at(offset), replaces);
  } else {
    copy(fenced_by(process), atomic_at(offset), replaces);
  }
}

void Knowledge::apply(ProcessId process, const Operation& atomic, bool stores) {
  const std::uint32_t offset = atomic.range.offset;
  const MemoryOrder order = atomic.atomic.order;
  switch (atomic.kind) {
    case OperationKind::atomic_load:
      return load(process, offset, order);
    case OperationKind::atomic_store:
      return store(process, offset, order, true);
    case OperationKind::atomic_update:
      load(process, offset, order);
      return store(process, offset, order, false);
    case OperationKind::atomic_compare:
      load(process, offset, stores ? order : atomic.atomic.failure);
      return stores ? store(process, offset, order, false) : void();
    default:
      break;  // a fence
  }
  if (model::acquires(order)) {
    take(process, seen_by(process));
  }
  if (model::releases(order)) {
    leave(process, fenced_by(process), true);
  }
}

void Knowledge::touch(ProcessId process, const Access& access, ProcessSet everybody) {
  for (const Token& token : tokens_) {
    const bool is_known = (token.known_by & only(process)) != 0;
    if (!race_ && !is_known && conflict({token.access}, {access})) {
      race_ = LateRace{token.process, token.access, process, access};
    }
  }
  // Whoever races with what a write covers, and knows it less, races with the write.
  std::erase_if(tokens_, [&](const Token& token) {
    const bool same = token.process == process && token.access == access;
    return same || (access.writes && covers(access.range, token.access.range));
  });
  if (everybody != only(process)) {
    Token token{process, access, only(process)};
    tokens_.insert(std::ranges::upper_bound(tokens_, token), token);
  }
}

void Knowledge::tidy(ProcessSet everybody) {
  std::erase_if(tokens_, [&](const Token& token) { return token.known_by == everybody; });
}

}  // namespace harness::explore

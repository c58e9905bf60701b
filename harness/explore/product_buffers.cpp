// Store buffers: the part of the product that makes it one of x86-TSO.
#include <utility>

#include "explore/product.hpp"

namespace harness::explore {

using model::MemoryOrder;
using model::Operation;
using model::OperationKind;
using model::ProcessId;

ProcessSet Product::movers_of(ProcessId process) const {
  const auto buffer = static_cast<std::uint32_t>(process.value + processes_);
  return only(process) | (semantics_.buffers_stores ? only(ProcessId{buffer}) : 0);
}

// Loads, stores that may be late, marks. All else is, or begins with, a locked instruction on x86,
// and waits until the buffer is empty: semaphores, updates, stores and fences of seq_cst.
bool Product::is_buffered(const Operation& operation) const {
  switch (operation.kind) {
    case OperationKind::atomic_load:
      return true;
    case OperationKind::atomic_store:
    case OperationKind::fence:
      return operation.atomic.order != MemoryOrder::seq_cst;
    default:
      return model::is_mark(operation.kind);
  }
}

bool Product::must_wait_for_buffer(Tuple from, ProcessId process,
                                   const Operation& operation) const {
  if (!has_stores_in_buffer(from, process)) {
    return false;
  }
  const bool is_full = buffers_[from[buffer_at(process)]].size() >= most_pending_stores;
  return !is_buffered(operation) || (is_full && operation.kind == OperationKind::atomic_store);
}

std::optional<Bytes> Product::found_in_buffer(const std::vector<std::uint32_t>& tuple,
                                              ProcessId process, const Operation& load) const {
  if (!has_stores_in_buffer(tuple, process)) {
    return std::nullopt;
  }
  bool is_buffered = false;
  Bytes found = load_through(buffers_[tuple[buffer_at(process)]], load.range,
                             walker_.bytes_of(tuple[segment_at()], load.range), is_buffered);
  return is_buffered ? std::optional(std::move(found)) : std::nullopt;
}

Advance Product::advance_through_buffer(Draft& draft, ProcessId process,
                                        const Walker::Listener& listener) {
  const ViewId view = draft.tuple[process.value];
  const SegmentId segment = draft.tuple[segment_at()];
  const Operation& operation = walker_.operation(view);
  if (operation.kind == OperationKind::atomic_store) {
    const Advance advance = walker_.go_on_keeping(view, segment, listener);
    StoreBuffer buffer = buffers_[draft.tuple[buffer_at(process)]];
    buffer.push_back({operation.range, walker_.left_by(view, segment)});
    draft.tuple[buffer_at(process)] = buffers_.id(buffer);
    return advance;
  }
  const auto found = operation.kind == OperationKind::atomic_load
                         ? found_in_buffer(draft.tuple, process, operation)
                         : std::nullopt;
  return found ? walker_.go_on_finding(view, segment, *found, listener)
               : walker_.go_on(view, segment, listener);
}

void Product::flush(Draft& draft, ProcessId process) {
  StoreBuffer buffer = buffers_[draft.tuple[buffer_at(process)]];
  const PendingStore store = buffer.front();
  buffer.erase(buffer.begin());
  draft.tuple[buffer_at(process)] = buffers_.id(buffer);
  draft.tuple[segment_at()] =
      walker_.with_bytes(draft.tuple[segment_at()], store.range, store.bytes);
}

void Product::add_flushes(Tuple from, Steps& to) {
  for (std::uint32_t p = 0; p < processes_; ++p) {
    if (has_stores_in_buffer(from, ProcessId{p})) {
      Draft draft{{from.begin(), from.end()}, false, {}};
      flush(draft, ProcessId{p});
      to.movers.push_back(ProcessId{p + static_cast<std::uint32_t>(processes_)});
      to.tuples.insert(to.tuples.end(), draft.tuple.begin(), draft.tuple.end());
    }
  }
}

}  // namespace harness::explore

#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/ids.hpp"
#include "model/memory_order.hpp"

namespace harness::model {

// What a process is about to do when it stops. Everything a process does that another could notice,
// or that ends it, is one of these.
enum class OperationKind : std::uint8_t {
  p,               // P(S): waits for a unit of one semaphore
  v,               // V(S): gives a unit back
  swait,           // Swait(S1, t1, d1, ...): takes all demands at once, or waits
  ssignal,         // Ssignal(S1, ..., Sn): gives one unit back to each
  read,            // plain load from the segment
  write,           // plain store to the segment
  atomic_load,     // of a std::atomic in the segment
  atomic_store,    // to one
  atomic_update,   // exchange, fetch_add, test_and_set, ...: loads and stores at once
  atomic_compare,  // compare_exchange: stores only where it finds what it expects
  fence,           // atomic_thread_fence
  flush,           // nobody's: the oldest store in the store buffer of a process reaches memory
  request,         // mark: begins to try to enter a region
  enter,           // mark: is in a region from now on
  leave,           // mark: is about to leave a region
  note,            // mark: an event the problem's spec may count
  identity,        // asks who it is (getpid); answered with the process's number
  done,            // its role has returned
  exited,          // ended by exit() or _exit() before its role returned
  crashed,         // a signal ended it
  spinning,        // ran for long without any operation
  refused,         // asked for something that differs between runs: time, randomness
  unmodelled,      // a system call, access or object the checker has no model of
  misuse,          // an operation on something that is no shared semaphore
  diverged,        // did not do the same when it was run again: nondeterministic
};

// One line each, for reports and traces: "P", "enter", "crashed", ...
std::string_view name_of(OperationKind kind);

// No operation follows: the process has ended or cannot be followed any further.
bool is_last(OperationKind kind);

// Last, and not a proper end: the program is wrong or cannot be judged.
bool is_fault(OperationKind kind);

// Only announces something; never waits and changes nothing that others can read.
bool is_mark(OperationKind kind);

// A call on semaphores.
bool is_synchronization(OperationKind kind);

// On a std::atomic in the segment, or a fence. Never waits.
bool is_atomic(OperationKind kind);

// What it is told are bytes of the segment: its range.
bool reads_segment(OperationKind kind);

// It may change the bytes of its range.
bool writes_segment(OperationKind kind);

// Takes `amount` units of a semaphore once it holds at least `threshold`. P is {S, 1, 1}.
struct Demand {
  SemaphoreId semaphore;
  std::int32_t threshold = 1;
  std::int32_t amount = 1;
  auto operator<=>(const Demand&) const = default;
};

// Bytes [offset, offset + size) of the shared segment.
struct Range {
  std::uint32_t offset = 0;
  std::uint32_t size = 0;
  auto operator<=>(const Range&) const = default;
};

// What a problem's given header announces: `name` of the region or event, and a number with it.
struct Mark {
  std::string name;
  std::int64_t argument = 0;
  auto operator<=>(const Mark&) const = default;
};

// What an atomic operation makes of the value it finds.
enum class AtomicFunction : std::uint8_t {
  load,
  store,
  exchange,
  add,
  subtract,
  bit_and,
  bit_or,
  bit_xor,
  bit_nand,
  compare,
};

// As student code calls it: "exchange", "fetch_add", ...
std::string_view name_of(AtomicFunction function);

// The function of that name, if there is one.
std::optional<AtomicFunction> atomic_function_named(std::string_view name);

// How an atomic operation is ordered, and what it works with: bytes as in memory, then zeros.
struct Atomic {
  AtomicFunction function = AtomicFunction::load;
  MemoryOrder order = MemoryOrder::seq_cst;
  MemoryOrder failure = MemoryOrder::seq_cst;  // compare: where it does not store
  std::uint64_t operand = 0;                   // all but load
  std::uint64_t expected = 0;                  // compare
  auto operator<=>(const Atomic&) const = default;
};

// The operation a process stopped before, and where in its code that is.
struct Operation {
  OperationKind kind = OperationKind::done;
  std::vector<Demand> demands = {};  // p, v, swait, ssignal
  Range range = {};                  // read, write, atomic ones but fence
  Atomic atomic = {};                // atomic ones
  Mark mark = {};                    // request, enter, leave, note
  std::string detail = {};           // faults: what happened, as half a sentence
  std::uint64_t address = 0;         // crashed, misuse: what was touched, where known
  std::vector<std::uint64_t> call_stack =
      {};  // return addresses, innermost first; for reports only
  auto operator<=>(const Operation&) const = default;
};

// Whether two operations are the same to the search: the call stack and a fault's wording are for
// reports only.
bool is_same(const Operation& a, const Operation& b);

}  // namespace harness::model

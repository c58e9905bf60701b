#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <vector>

#include "explore/sets.hpp"
#include "explore/views.hpp"
#include "model/ids.hpp"
#include "model/operation.hpp"

namespace harness::explore {

// Two plain accesses that conflict, of which the later one's process need not know the earlier one.
struct LateRace {
  model::ProcessId earlier;
  Access before;
  model::ProcessId later;
  Access now;
  auto operator<=>(const LateRace&) const = default;
};

// Who knows of which plain accesses: which of them happen before whatever a process does next, in
// the sense of C++20 ([intro.races]). An access that conflicts with one its process does not know
// is a data race, wherever in the run the other one lies. Semaphores and atomics carry knowledge:
// a release leaves with them what its process knows, an acquire takes it over.
//
// Kept are only accesses that somebody does not know. (As Djit+ and its successors do with vector
// clocks, Pozniansky and Schuster 2003; here it is part of a state, so it must be finite, and equal
// when it says the same.)
class Knowledge {
 public:
  // Process p takes over what semaphore `id` holds; or leaves there what it knows, besides what is
  // there.
  void acquire(model::ProcessId process, model::SemaphoreId id);
  void release(model::ProcessId process, model::SemaphoreId id);

  // What an operation on an atomic, or a fence, makes known to whom. `stores`: for
  // compare_exchange, whether it did.
  void apply(model::ProcessId process, const model::Operation& atomic, bool stores);

  // A plain access. The first thing that goes wrong is kept for ever.
  void touch(model::ProcessId process, const Access& access, ProcessSet everybody);

  // Forgets accesses that `everybody` knows: nobody can race with them any more.
  void tidy(ProcessSet everybody);

  [[nodiscard]] const std::optional<LateRace>& race() const { return race_; }
  auto operator<=>(const Knowledge&) const = default;

 private:
  // Something that knowledge is left with: a semaphore, an atomic, or, of a process, what its
  // relaxed loads have seen and what its last releasing fence has published.
  using Holder = std::uint32_t;
  static Holder holder(model::SemaphoreId id) { return id.value; }
  static Holder atomic_at(std::uint32_t offset) { return 0x4000'0000U + offset; }
  static Holder seen_by(model::ProcessId process) { return 0x8000'0000U + process.value; }
  static Holder fenced_by(model::ProcessId process) { return 0xc000'0000U + process.value; }

  struct Token {
    model::ProcessId process;
    Access access;
    ProcessSet known_by = 0;
    std::vector<Holder> held_by = {};  // rising
    auto operator<=>(const Token&) const = default;
  };

  static bool holds(const Token& token, Holder holder);
  static void put(Token& token, Holder holder, bool there);
  void take(model::ProcessId process, Holder from);
  void leave(model::ProcessId process, Holder with, bool replaces);
  void copy(Holder from, Holder to, bool replaces);
  void load(model::ProcessId process, std::uint32_t offset, model::MemoryOrder order);
  void store(model::ProcessId process, std::uint32_t offset, model::MemoryOrder order,
             bool replaces);

  std::vector<Token> tokens_;  // by process and access
  std::optional<LateRace> race_;
};

}  // namespace harness::explore

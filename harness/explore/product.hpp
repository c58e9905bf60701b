#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "explore/interned.hpp"
#include "explore/knowledge.hpp"
#include "explore/product_state.hpp"
#include "explore/semantics.hpp"
#include "explore/semaphore_table.hpp"
#include "explore/sets.hpp"
#include "explore/store_buffer.hpp"
#include "explore/system.hpp"
#include "explore/walker.hpp"
#include "learn/learner.hpp"
#include "model/program.hpp"
#include "model/schedule.hpp"
#include "model/semaphore.hpp"
#include "properties/property.hpp"

namespace harness::explore {

// All processes of a program together, in memory: the semaphores and the segment are modelled, what
// the processes do is asked of the learner. A state is one view for each process, one number for
// each semaphore, one for the bytes of the segment, and one for the ledger of the problem's spec.
class Product : public System {
 public:
  // `learner` and `program` must outlive the product. Requires: at most 32 processes;
  // 16 where stores are buffered, for then who moves is a process or, counted behind all of them,
  // the store buffer of one.
  Product(learn::Learner& learner, const model::Program& program, Semantics semantics,
          properties::Rules rules, Variables variables = {});

  [[nodiscard]] std::size_t width() const override {
    return buffer_at({0}) + (semantics_.buffers_stores ? processes_ : 0);
  }
  void start(std::span<std::uint32_t> tuple) override;
  void steps(Tuple from, Steps& to) override;
  // Appends the steps of one process; none if it cannot move.
  void steps_of(model::ProcessId process, Tuple from, Steps& to);
  // Data races, faults of single processes, and the rules, in this order. Takes note of what is
  // possible.
  std::optional<model::Verdict> judge(Tuple state) override;
  std::uint32_t unfinished(Tuple state) override;
  [[nodiscard]] std::size_t memory() const override { return walker_.memory(); }

  [[nodiscard]] std::size_t processes() const { return processes_; }
  [[nodiscard]] model::Strength strength() const { return semantics_.strength; }
  // What all processes pass on the way to their first scheduling points, in the order of start().
  std::vector<model::Event> first_events();
  // Whether a rule could tell a step of `process`, a V, an Ssignal or a leave, from one state to
  // another. `looks`: what the rules look at that do not say so.
  [[nodiscard]] bool is_seen_by_rules(model::ProcessId process, Tuple from, Tuple to,
                                      Looks looks) const;
  // What the rules have looked at so far that do not say so.
  [[nodiscard]] Looks looks() const { return looks_; }
  // From now on every step of a process is asked of the learner anew.
  void forget_steps() { walker_.forget_steps(); }
  // From now on views tell whether the last step took units. Requires: nothing was asked yet.
  void tell_who_has_taken() { walker_.tell_who_has_taken(); }
  // Whether a rule has ever asked who can move.
  [[nodiscard]] bool rules_ask_who_can_move() const { return state_.was_asked_who_can_move(); }
  // Which rule a state breaks; null if none.
  const properties::Property* broken_rule(Tuple state);
  // What must be possible and was so in none of the states judged so far.
  [[nodiscard]] std::vector<const properties::Property*> never_seen() const;
  [[nodiscard]] bool has_seen_all_possible() const;
  // The state as a spec looks at it; good until the next call, for a tuple that lives as long.
  const properties::State& look_at(Tuple state);
  // Whose steps are a process's own: it, and its store buffer where stores are buffered.
  [[nodiscard]] ProcessSet movers_of(model::ProcessId process) const;
  // Whose step a mover's is: the other way round.
  [[nodiscard]] model::ProcessId owner_of(model::ProcessId mover) const {
    const auto processes = static_cast<std::uint32_t>(processes_);
    return is_buffer(mover) ? model::ProcessId{mover.value - processes} : mover;
  }
  // The first process that has come to a bad end in a state, if any.
  std::optional<model::ProcessId> faulty(Tuple state);
  // Whether there is a data race in a state, of one of the three kinds below.
  [[nodiscard]] bool has_race(Tuple state);
  // Two processes that have touched the same bytes at the same time, one writing, if any.
  std::optional<std::pair<model::ProcessId, model::ProcessId>> racing(Tuple state);
  // A process that stands before an operation on an atomic, and one that has touched the same bytes
  // plainly at the same time, one of them writing, if any.
  [[nodiscard]] std::optional<std::pair<model::ProcessId, model::ProcessId>> racing_with_atomic(
      Tuple state) const;
  // Accesses that race though one lies back, if any. Only where knowledge is followed.
  [[nodiscard]] std::optional<LateRace> late_race(Tuple state) const;
  // What a process stands before.
  const model::Operation& operation(Tuple state, model::ProcessId process) const {
    return walker_.operation(state[process.value]);
  }
  // Whether it goes on for ever without ever coming to a scheduling point. It cannot move then.
  [[nodiscard]] bool spins(Tuple state, model::ProcessId process) const {
    return walker_.spins(state[process.value]);
  }
  // Whether any process of this program could ever spin on a semaphore.
  [[nodiscard]] bool has_integer_semaphores() const;
  // Whether it stands before a P of an integer semaphore that has no unit: it looks at it again and
  // again until another process gives one. It cannot move then.
  [[nodiscard]] bool busy_waits(Tuple state, model::ProcessId process) const;
  // Whether `process` only looks, from one state to the next: all that changes is where it stands.
  // Requires: there is such a step.
  [[nodiscard]] bool only_looks(model::ProcessId process, Tuple from, Tuple to) const;
  // Whether any process has come to an atomic operation that is not sequentially consistent, or to
  // a fence: then knowledge must be followed for all data races to be found.
  [[nodiscard]] bool has_weak_orders() const;
  // Whether any process has come to an operation on an atomic.
  [[nodiscard]] bool has_atomics() const;
  // The step of a process, or of a store buffer, from one state to another, spelled out. Requires:
  // there is one.
  model::Step explain(Tuple from, Tuple to, model::ProcessId process);
  // Whether some state seen so far has this process inside a region of that name.
  bool has_been_inside(model::ProcessId process, const std::string& region) const;
  // Whether some state seen so far has it wanting, but not being in, a region of that name.
  bool has_wanted(model::ProcessId process, const std::string& region) const;

  [[nodiscard]] const Walker& walker() const { return walker_; }

 private:
  friend class ProductState;

  // A step in the making: the tuple it leads to, and whom it lets go on.
  struct Draft {
    std::vector<std::uint32_t> tuple;
    bool waits = false;
    std::vector<model::ProcessId> resumed;
  };

  [[nodiscard]] std::uint32_t& semaphore(Draft& draft, model::SemaphoreId id) const {
    return draft.tuple[processes_ + id.value];
  }
  // The table of the states that this semaphore can be in.
  [[nodiscard]] SemaphoreTable& table_of(model::SemaphoreId id) {
    return tables_[static_cast<std::size_t>(program_.semaphores[id.value].kind)];
  }
  [[nodiscard]] const SemaphoreTable& table_of(model::SemaphoreId id) const {
    return tables_[static_cast<std::size_t>(program_.semaphores[id.value].kind)];
  }
  [[nodiscard]] bool can_take(Tuple from, const std::vector<model::Demand>& demands);
  [[nodiscard]] bool can_move(Tuple from, model::ProcessId process);
  // The ways the operation of `process` can turn out, before anyone runs on. Valid until the next
  // call.
  std::span<Draft> draft_steps(Tuple from, model::ProcessId process);
  void acquire(Draft& draft, model::ProcessId process, const model::Operation& operation);
  void release(const std::vector<model::Demand>& demands);
  void release(std::size_t draft, model::SemaphoreId id);
  Draft& copy_of(std::size_t draft);
  // Lets everybody run on who may, and tells what they pass, unless `events` is null.
  void finish(Draft& draft, model::ProcessId process, std::vector<model::Event>* events);
  void note_what_is_possible(Tuple state);
  // The ledger after `process` has passed the mark it stands before.
  std::uint32_t booked(std::uint32_t ledger, model::ProcessId process,
                       const model::Operation& mark);
  [[nodiscard]] std::size_t segment_at() const { return processes_ + semaphores_; }
  [[nodiscard]] std::size_t ledger_at() const { return segment_at() + 1; }
  [[nodiscard]] std::size_t knowledge_at() const { return ledger_at() + 1; }
  [[nodiscard]] std::size_t buffer_at(model::ProcessId process) const {
    return knowledge_at() + (semantics_.follows_knowledge ? 1 : 0) + process.value;
  }
  [[nodiscard]] bool has_stores_in_buffer(Tuple from, model::ProcessId process) const {
    return semantics_.buffers_stores && from[buffer_at(process)] != 0;
  }
  [[nodiscard]] bool is_buffer(model::ProcessId mover) const { return mover.value >= processes_; }
  // Whether the operation goes through the store buffer, rather than wait until it is empty.
  [[nodiscard]] bool is_buffered(const model::Operation& operation) const;
  [[nodiscard]] bool must_wait_for_buffer(Tuple from, model::ProcessId process,
                                          const model::Operation& operation) const;
  // What a load finds in the buffer of its process; none: it has to look into memory.
  [[nodiscard]] std::optional<Bytes> found_in_buffer(const std::vector<std::uint32_t>& tuple,
                                                     model::ProcessId process,
                                                     const model::Operation& load) const;
  Advance advance_through_buffer(Draft& draft, model::ProcessId process,
                                 const Walker::Listener& listener);
  void flush(Draft& draft, model::ProcessId process);
  void add_flushes(Tuple from, Steps& to);
  [[nodiscard]] model::Step explain_flush(Tuple from, model::ProcessId process) const;
  // What is known after the process at `before` has done its operation on `segment` and run on to
  // `after`.
  std::uint32_t known_after(std::uint32_t knowledge, ViewId before, SegmentId segment,
                            ViewId after);
  [[nodiscard]] Knowledge with_operation(Knowledge knowledge, ViewId before,
                                         SegmentId segment) const;
  [[nodiscard]] Knowledge with_accesses(Knowledge knowledge, ViewId after) const;
  // Notes what an atomic operation found and left.
  void note_values(model::Step& step, Tuple from) const;
  void run_on(Draft& draft, model::ProcessId process, std::vector<model::Event>* events);

  std::size_t processes_;
  std::size_t semaphores_;
  const model::Program& program_;
  Semantics semantics_;
  Walker walker_;
  std::array<SemaphoreTable, 3> tables_;  // by kind
  properties::Rules rules_;
  std::vector<bool> seen_;  // by rules_.possible
  Variables variables_;
  Interned<properties::Ledger> ledgers_;
  Interned<StoreBuffer> buffers_;  // number 0 is the empty one
  Interned<Knowledge> knowledge_;
  std::map<std::array<std::uint32_t, 4>, std::uint32_t>
      known_after_;  // by knowledge, view, segment, view
  std::map<std::tuple<std::uint32_t, std::uint32_t, model::OperationKind, model::Mark>,
           std::uint32_t>
      booked_;  // by ledger, process and mark
  ProductState state_;
  Looks looks_;
  // Scratch, kept so that a step costs no allocation.
  std::vector<std::int32_t> values_;  // of the semaphores an Swait asks for
  std::vector<Draft> drafts_;         // the first `draft_count_` are in use
  std::size_t draft_count_ = 0;
};

}  // namespace harness::explore

#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "explore/semaphore_table.hpp"
#include "explore/system.hpp"
#include "explore/walker.hpp"
#include "learn/learner.hpp"
#include "model/program.hpp"
#include "model/schedule.hpp"
#include "model/semaphore.hpp"
#include "properties/property.hpp"

namespace harness::explore {

// All processes of a program together, in memory: the semaphores and the segment are modelled, what
// the processes do is asked of the learner. A state is one view for each process, one number for each
// semaphore, and one for the bytes of the segment.
class Product : public System {
 public:
  Product(learn::Learner& learner, const model::Program& program, model::Strength strength,
          std::vector<properties::Property> claims);

  [[nodiscard]] std::size_t width() const override { return processes_ + semaphores_ + 1; }
  void start(std::span<std::uint32_t> tuple) override;
  void steps(Tuple from, Steps& to) override;
  // Data races, faults of single processes, and the claims, in this order.
  std::optional<model::Verdict> judge(Tuple state) override;
  std::uint32_t unfinished(Tuple state) override;

  // Which claim a state breaks; null if none.
  const properties::Property* broken_claim(Tuple state);
  // The first process that has come to a bad end in a state, if any.
  std::optional<model::ProcessId> faulty(Tuple state);
  // Two processes that have touched the same bytes at the same time, one writing, if any.
  std::optional<std::pair<model::ProcessId, model::ProcessId>> racing(Tuple state);
  // What a process stands before.
  const model::Operation& operation(Tuple state, model::ProcessId process) const {
    return walker_.operation(state[process.value]);
  }
  // Whether it goes round a loop of plain accesses, for ever.
  [[nodiscard]] bool spins(Tuple state, model::ProcessId process) const;
  // The step of `process` from one state to another, spelled out. Requires: there is one.
  model::Step explain(Tuple from, Tuple to, model::ProcessId process);
  // Whether some state seen so far has this process inside a region of that name.
  bool has_been_inside(model::ProcessId process, const std::string& region) const;

  [[nodiscard]] const Walker& walker() const { return walker_; }

 private:
  // A step in the making: the tuple it leads to, and whom it lets go on.
  struct Draft {
    std::vector<std::uint32_t> tuple;
    bool waits = false;
    std::vector<model::ProcessId> resumed;
  };

  [[nodiscard]] std::uint32_t& semaphore(Draft& draft, model::SemaphoreId id) const {
    return draft.tuple[processes_ + id.value];
  }
  [[nodiscard]] bool can_take(Tuple from, const std::vector<model::Demand>& demands) const;
  [[nodiscard]] bool can_move(Tuple from, model::ProcessId process) const;
  // The ways the operation of `process` can turn out, before anyone runs on.
  void draft_steps(Tuple from, model::ProcessId process);
  void release(const std::vector<model::Demand>& demands);
  void run_on(Draft& draft, model::ProcessId process, const Walker::Listener* listener);
  void finish(Draft& draft, model::ProcessId process, std::vector<model::Event>* events);

  std::size_t processes_;
  std::size_t semaphores_;
  const model::Program& program_;
  Walker walker_;
  SemaphoreTable table_;
  std::vector<properties::Property> claims_;
  std::vector<const properties::Status*> statuses_;  // scratch: of the state being judged
  std::vector<Draft> drafts_;  // scratch: the outcomes of the step being worked out
};

}  // namespace harness::explore

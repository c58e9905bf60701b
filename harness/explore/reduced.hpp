#pragma once

#include "explore/product.hpp"
#include "explore/system.hpp"

namespace harness::explore {

// A product of which fewer states are enough: a process that stands before a V, an Ssignal or a
// leave does it at once, and the others wait for that, unless somebody could tell the difference
// (docs/decisions/0009-reduction.md has the argument). What is found is a state of the product; and
// if something is wrong in any state, or somebody can never move again, or comes to a local state,
// then that is so in the few states, too. How many steps it takes, and what goes round in circles,
// is not kept.
class Reduced : public System {
 public:
  // `product` must outlive this. Requires: its semaphores are barging, so that nobody sleeps.
  explicit Reduced(Product& product);

  [[nodiscard]] std::size_t width() const override { return product_.width(); }
  void start(std::span<std::uint32_t> tuple) override { product_.start(tuple); }
  void steps(Tuple from, Steps& to) override { product_.steps(from, to); }
  bool few_steps(Tuple from, Steps& to) override;
  std::optional<model::Verdict> judge(Tuple state) override { return product_.judge(state); }
  std::uint32_t unfinished(Tuple state) override { return product_.unfinished(state); }
  [[nodiscard]] std::size_t memory() const override { return product_.memory(); }

 private:
  [[nodiscard]] bool hides_a_race(Tuple from, model::ProcessId process);

  Product& product_;
  Steps ahead_;  // scratch
};

}  // namespace harness::explore

#pragma once

#include "explore/product.hpp"
#include "explore/system.hpp"

namespace harness::explore {

// A product of which fewer states are enough: whoever stands before something that hinders nobody
// does it at once, and so does whoever has just taken a unit and need not wait now; the others wait
// for that, unless somebody could tell the difference (docs/decisions/0009-reduction.md has the
// argument). What is found is a state of the product; and if something is wrong in any state, or
// somebody can never move again, or comes to a local state, then that is so in the few states, too.
// How many steps it takes, and what goes round in circles, is not kept.
class Reduced : public System {
 public:
  // `product` must outlive this. `looks`: what its rules are held to look at, beyond what they say
  // themselves. Requires: its semaphores are barging, so that nobody sleeps; nothing was asked of
  // it yet.
  explicit Reduced(Product& product, Looks looks = {});

  [[nodiscard]] std::size_t width() const override { return product_.width(); }
  void start(std::span<std::uint32_t> tuple) override { product_.start(tuple); }
  void steps(Tuple from, Steps& to) override { product_.steps(from, to); }
  bool few_steps(Tuple from, Steps& to) override;
  std::optional<model::Verdict> judge(Tuple state) override { return product_.judge(state); }
  std::uint32_t unfinished(Tuple state) override { return product_.unfinished(state); }
  [[nodiscard]] std::size_t memory() const override { return product_.memory(); }

  // Whether the rules have looked at no more than they were held to: else what was left out may
  // have been wrong.
  [[nodiscard]] bool rules_look_as_told() const;

 private:
  [[nodiscard]] bool hinders_nobody(Tuple from, model::ProcessId process, Tuple to);
  [[nodiscard]] bool goes_on_at_once(Tuple from, model::ProcessId process);
  [[nodiscard]] bool hides_a_race(Tuple from, model::ProcessId process);
  // Whether any other process can take a step now of which this is so.
  template <class IsSo>
  bool somebody_else_can(Tuple from, model::ProcessId process, IsSo is_so);

  Product& product_;
  Looks looks_;
  Steps ahead_;  // scratch
};

}  // namespace harness::explore

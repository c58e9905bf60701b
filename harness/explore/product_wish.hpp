#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "explore/process_sets.hpp"
#include "explore/product.hpp"
#include "explore/pursuit.hpp"
#include "explore/search.hpp"

namespace harness::explore {

// Whether an entry of `rival` to `region` counts for the process that waits.
using Conflicts = std::function<bool(model::ProcessId rival, const std::string& region)>;

// What the views of a product's processes say of one process that may want one region. Looks at
// each state once; about 4 sets of processes a state (explore/process_sets.hpp).
class ProductWish {
 public:
  // `product` and `explored` must outlive it. Requires: the graph of `explored` has all
  // states of its store.
  ProductWish(const Product& product, const Explored& explored, model::ProcessId process,
              const std::string& region, const Conflicts& conflicts);

  // Good as long as this object.
  [[nodiscard]] Wish wish() const;

 private:
  // Of one view; of regions only those that count.
  struct Facts {
    bool wants = false;            // it is the process, and wants its region
    bool is_in_remainder = false;  // or may as well be: has asked for nothing yet
    bool is_leaving = false;       // stands before `leave`
    bool has_just_entered = false;
    std::uint8_t inside = 0;  // so many regions it is in
  };

  [[nodiscard]] Facts facts_of(ViewId id, const std::string& region,
                               const Conflicts& conflicts) const;
  void note(StateId state, const std::vector<Facts>& facts);
  [[nodiscard]] ProcessSet entries(StateId from, Edge step) const;

  const Product& product_;
  const Explored& explored_;
  model::ProcessId process_;
  StateSet wants_;
  ProcessSets remainder_;
  ProcessSets leaving_;
  ProcessSets fresh_;
  // By number n: who is in more than n regions.
  std::vector<ProcessSets> inside_;
  std::vector<std::uint32_t> tuple_;  // scratch
};

}  // namespace harness::explore

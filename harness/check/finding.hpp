#pragma once

#include <optional>

#include "check/holders.hpp"
#include "check/job.hpp"
#include "check/names.hpp"
#include "check/stuck.hpp"
#include "explore/product.hpp"
#include "explore/search.hpp"
#include "report/trace.hpp"

namespace harness::check {

// A way through the product that ends badly, and what is bad about its end.
struct BadEnd {
  model::Verdict verdict;
  std::vector<explore::StateId> path;
  std::vector<model::ProcessId> movers;
  std::uint32_t stuck = 0;  // whom it is about, as they cannot move there: bit i for process i
  std::optional<std::size_t> cycle = {};  // the steps from this one on are repeated for ever
};

// What a search hit, named exactly: a deadlock in which somebody spins is one of spinning.
BadEnd bad_end(explore::Product& product, const explore::Explored& explored);

// That some can never move again: a deadlock if they are all that are left.
BadEnd stuck_end(explore::Product& product, const explore::Explored& explored, const Stuck& stuck);

// A process that cannot go on with this operation: for what it waits, and who holds that.
report::Waiting waiting_of(model::ProcessId process, const model::Operation& operation,
                           const Holders& holders, const model::Program& program,
                           const Names& names);

// The finding in the student's words, not yet confirmed.
report::Trace describe(explore::Product& product, const explore::Explored& explored,
                       const BadEnd& end, const model::Program& program, const Names& names);

}  // namespace harness::check

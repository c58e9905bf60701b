#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "model/operation.hpp"
#include "model/program.hpp"
#include "model/verdict.hpp"

namespace harness::properties {

// What the marks of one process have said so far, as far as it matters.
struct Status {
  std::vector<model::Mark> inside;   // regions it is in, outermost first
  std::vector<model::Mark> wanting;  // regions it has requested and not yet entered
  bool done = false;                 // its role has returned
  auto operator<=>(const Status&) const = default;
};

// A global state, as far as claims may look at it: one status for each process.
using StateView = std::span<const Status* const>;

// A claim about every reachable state.
struct Property {
  std::string sentence;    // what holds, for reports: "two neighbours never eat at the same time"
  model::Verdict verdict;  // what a program that breaks it is called
  std::function<bool(StateView)> holds;
  // Where it is broken, it stays so when a process, and nothing else, is in more regions than before
  // or is done: it looks at nothing else.
  bool monotone = false;
};

}  // namespace harness::properties

#pragma once

#include <functional>
#include <string>
#include <vector>

#include "model/operation.hpp"
#include "model/verdict.hpp"
#include "properties/ledger.hpp"
#include "properties/state.hpp"

namespace harness::properties {

using Predicate = std::function<bool(const State&)>;

// A claim about states.
struct Property {
  std::string sentence;    // what holds, for reports: "two neighbours never eat at the same time"
  model::Verdict verdict;  // what a program that breaks it is called
  Predicate holds;
  std::string region = {};  // that it is about, if it is about one
  // Where it is broken, it stays so when a process, and nothing else, is in more regions than
  // before or is done: it looks at nothing else.
  bool monotone = false;
};

// An entry that is made in the ledger whenever a process passes a mark of that kind and name. Such
// marks are scheduling points: their order between processes matters.
struct Bookkeeping {
  model::OperationKind mark;
  std::string name;
  Entry enter;
};

// All that a problem says about single states.
struct Rules {
  std::vector<Property> always;    // in every reachable state
  std::vector<Property> at_end;    // in every state in which all processes have returned
  std::vector<Property> possible;  // in some reachable state
  std::vector<Bookkeeping> books;
};

}  // namespace harness::properties

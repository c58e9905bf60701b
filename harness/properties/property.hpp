#pragma once

#include <functional>
#include <optional>
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
  // If given: it looks at nothing but who is in these regions and who is done; where it is broken,
  // it stays so when somebody is in more of them, or done; and two processes alone can break it.
  std::optional<std::vector<std::string>> looks_at = {};
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

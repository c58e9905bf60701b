#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/program.hpp"
#include "properties/property.hpp"
#include "spec/spec.hpp"

namespace harness::cli {

// Watches a free run from outside: told what its processes announce (`--plain`), says which rule of
// the spec it has broken. Sees neither the shared variables nor who waits: rules that ask for those
// are not watched.
class FreeMonitor {
 public:
  FreeMonitor(const spec::Spec& spec, std::vector<model::ProcessName> processes);

  // One line of the program's output; what is no announcement is passed over.
  void read(std::string_view line);
  // To be told when all processes have returned.
  void end();

  // The first rule that was broken, as a sentence.
  [[nodiscard]] const std::optional<std::string>& broken() const { return broken_; }

 private:
  class Seen;

  void watch(const std::vector<properties::Property>& rules);
  void book(std::size_t process, model::OperationKind kind, const model::Mark& mark);

  std::vector<model::ProcessName> processes_;
  properties::Rules rules_;
  std::vector<properties::Status> status_;
  properties::Ledger ledger_;
  std::set<std::string> unwatched_;  // sentences
  std::optional<std::string> broken_;
};

}  // namespace harness::cli

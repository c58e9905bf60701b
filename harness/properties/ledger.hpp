#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/program.hpp"

namespace harness::properties {

// What a problem's spec writes down of the events it is told of, under names of its own: numbers
// and lists of numbers. It is part of each global state, so what grows for ever has no end of
// states.
class Ledger {
 public:
  // The number of that name; 0 at first.
  std::int64_t& number(std::string_view name);
  [[nodiscard]] std::int64_t number(std::string_view name) const;

  // The list of that name; empty at first.
  std::vector<std::int64_t>& list(std::string_view name);
  [[nodiscard]] const std::vector<std::int64_t>& list(std::string_view name) const;

  // Drops zeros and empty lists: ledgers that say the same are then equal.
  void tidy();

  auto operator<=>(const Ledger&) const = default;

 private:
  std::map<std::string, std::int64_t, std::less<>> numbers_;
  std::map<std::string, std::vector<std::int64_t>, std::less<>> lists_;
};

// Something a mark told: who passed it, and the number that goes with it.
struct Occurrence {
  model::ProcessName process;
  std::int64_t argument = 0;
};

// Writes an event into the ledger. Must depend on nothing else.
using Entry = std::function<void(Ledger&, const Occurrence&)>;

}  // namespace harness::properties

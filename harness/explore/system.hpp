#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "model/ids.hpp"
#include "model/verdict.hpp"

namespace harness::explore {

// A global state: a tuple of small numbers, whose meaning only its System knows.
using Tuple = std::span<const std::uint32_t>;

// The steps from one state: who moves, and, one after the other, the tuples they lead to.
struct Steps {
  std::vector<model::ProcessId> movers;
  std::vector<std::uint32_t> tuples;
  void clear() {
    movers.clear();
    tuples.clear();
  }
};

// What the search explores: the product of real processes in a check, a toy in the search's tests.
class System {
 public:
  System() = default;
  System(const System&) = delete;
  System& operator=(const System&) = delete;
  virtual ~System() = default;

  // How many numbers make a state.
  [[nodiscard]] virtual std::size_t width() const = 0;
  // Writes the first state.
  virtual void start(std::span<std::uint32_t> tuple) = 0;
  // Appends all steps from a state; none if nobody can move.
  virtual void steps(Tuple from, Steps& to) = 0;
  // Appends a few of the steps of a state, those of one process, and tells whether it did: the
  // search need not look at the others, as long as it does not go round in a circle of such steps.
  // Requires: `to` is empty.
  virtual bool few_steps(Tuple /*from*/, Steps& /*to*/) { return false; }
  // What is wrong with a state by itself, if anything.
  virtual std::optional<model::Verdict> judge(Tuple state) = 0;
  // Which processes are not done yet, bit i for process i.
  virtual std::uint32_t unfinished(Tuple state) = 0;
  // Bytes that grow with the states, about; those of the states and steps themselves not counted.
  [[nodiscard]] virtual std::size_t memory() const { return 0; }
};

}  // namespace harness::explore

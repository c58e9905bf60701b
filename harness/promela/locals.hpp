#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "explore/product.hpp"
#include "learn/automaton.hpp"
#include "properties/property.hpp"

namespace harness::promela {

// A process before one operation, with what its marks have said so far. What it has touched lately,
// which an explore::View tells apart, decides nothing but data races, and is left out.
struct Local {
  model::ProcessId process;
  model::NodeId node;
  properties::Status status;
  auto operator<=>(const Local&) const = default;
};

// What one answer leads to.
struct Branch {
  learn::Answer answer;             // the bytes it found, of what reads the segment; else empty
  std::vector<std::byte> written;   // what it left of its range, of what writes the segment
  std::optional<std::uint32_t> to;  // number of a Local; none: nobody has been seen there
};

// The local states of all processes, numbered, and the learned transitions between them. The first
// are the points at which the search let others move; the rest is passed between two of them.
class Locals {
 public:
  // `automaton` and `product` must outlive this. Requires: `product` was searched.
  Locals(const learn::Automaton& automaton, const explore::Product& product);

  [[nodiscard]] std::size_t size() const { return locals_.size(); }
  [[nodiscard]] std::size_t points() const { return points_; }
  [[nodiscard]] const Local& operator[](std::uint32_t number) const { return locals_[number]; }
  [[nodiscard]] const model::Operation& operation(std::uint32_t number) const {
    return automaton_.node(locals_[number].node).operation;
  }
  // All that is known to follow.
  [[nodiscard]] const std::vector<Branch>& branches(std::uint32_t number) const {
    return branches_[number];
  }
  // The number of what a view shows. Requires: the view was seen when this was made.
  [[nodiscard]] std::uint32_t of(explore::ViewId view) const { return by_view_[view]; }

 private:
  void number_points();
  [[nodiscard]] Local local_of(explore::ViewId view) const;
  [[nodiscard]] std::vector<Branch> follow(std::uint32_t number);
  [[nodiscard]] std::optional<std::uint32_t> arrive(const Local& local);
  std::uint32_t add(const Local& local);

  const learn::Automaton& automaton_;
  const explore::Product& product_;
  std::vector<Local> locals_;
  std::map<Local, std::uint32_t> numbers_;
  std::vector<std::vector<Branch>> branches_;
  std::vector<std::uint32_t> by_view_;
  std::size_t points_ = 0;
};

}  // namespace harness::promela

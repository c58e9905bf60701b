#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <utility>
#include <vector>

#include "explore/graph.hpp"

namespace harness::explore {

// A set of tuples of small numbers, each with its StateId, in the order of insertion. A component of
// the tuples takes no space while it is always 0, then 1, 2 or 4 bytes, as its largest value needs
// (after SPIN's COLLAPSE compression, Holzmann 1997).
class StateStore {
 public:
  // For tuples of `components` numbers.
  explicit StateStore(std::size_t components);

  // The id of `tuple`, and whether it is new.
  std::pair<StateId, bool> insert(std::span<const std::uint32_t> tuple);

  // Copies the tuple of a state. Requires: id < size().
  void read(StateId id, std::span<std::uint32_t> tuple) const;

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] std::size_t components() const { return widths_.size(); }
  [[nodiscard]] std::size_t memory() const;  // bytes

 private:
  static constexpr std::size_t block_states = 1U << 16;

  [[nodiscard]] bool fits(std::span<const std::uint32_t> tuple) const;
  void pack(std::span<const std::uint32_t> tuple, std::byte* to) const;
  void widen(std::span<const std::uint32_t> tuple);
  void grow_table();
  [[nodiscard]] std::byte* at(StateId id) const {
    return &blocks_[id / block_states][(id % block_states) * stride_];
  }
  [[nodiscard]] std::size_t slot_of(const std::byte* packed) const;

  std::vector<std::uint8_t> widths_;       // bytes of each component: 0, 1, 2 or 4
  std::vector<std::uint32_t> most_;        // the largest value each width can hold
  std::size_t stride_ = 0;                 // bytes of a packed tuple
  std::vector<std::unique_ptr<std::byte[]>> blocks_;
  std::size_t size_ = 0;
  std::vector<StateId> table_;             // open addressing; id + 1, 0: free; size a power of two
  std::vector<std::byte> packed_;          // scratch
};

}  // namespace harness::explore

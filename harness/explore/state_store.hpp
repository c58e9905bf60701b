#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "explore/graph.hpp"

namespace harness::explore {

// A set of tuples of small numbers, each with its StateId, in the order of insertion. A component
// of the tuples takes no space while it is always 0, then 1, 2 or 4 bytes, as its largest value
// needs (after SPIN's COLLAPSE compression, Holzmann 1997).
class StateStore {
 public:
  // For tuples of `components` numbers.
  explicit StateStore(std::size_t components);

  // The id of `tuple`, and whether it is new. Requires: it has as many components as all others.
  std::pair<StateId, bool> insert(std::span<const std::uint32_t> tuple);

  // The same in two parts, for `count` tuples that lie one behind the other: what is looked at is
  // fetched from memory for all of them at once. Requires: the index is one of the last announced.
  void announce(std::span<const std::uint32_t> tuples, std::size_t count);
  std::pair<StateId, bool> insert_announced(std::size_t index);

  // The id of `tuple`, if it has been inserted. Requires: it has as many components as all others.
  [[nodiscard]] std::optional<StateId> find(std::span<const std::uint32_t> tuple);

  // Copies the tuple of a state. Requires: id < size().
  void read(StateId id, std::span<std::uint32_t> tuple) const;
  // One number of it. Requires: index < components().
  [[nodiscard]] std::uint32_t component(StateId id, std::size_t index) const;

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] std::size_t components() const { return widths_.size(); }
  [[nodiscard]] std::size_t memory() const;  // bytes

 private:
  static constexpr std::size_t block_states = 1U << 16;
  // Numbers are copied four bytes at a time, however wide they are: what reaches beyond the last
  // one.
  static constexpr std::size_t slack = sizeof(std::uint32_t);

  [[nodiscard]] bool fits(std::span<const std::uint32_t> tuple) const;
  void pack(std::span<const std::uint32_t> tuple, std::byte* to) const;
  void widen(std::span<const std::uint32_t> tuple);
  // The state that is so packed, of that hash, if it is there.
  [[nodiscard]] std::optional<StateId> find_packed(const std::byte* packed,
                                                   std::uint64_t hash) const;
  void grow_table();
  void add_to_table(StateId id, std::uint64_t hash);
  [[nodiscard]] StateId append(const std::byte* packed);
  [[nodiscard]] std::uint64_t hash_of(const std::byte* packed) const;
  // The bits of a slot that hold a state's id + 1, as many as the table has use for.
  [[nodiscard]] std::uint32_t id_bits() const {
    return static_cast<std::uint32_t>(table_.size() - 1);
  }
  // Bits of the hash, in the rest of the slot: they tell most other states apart without a look.
  [[nodiscard]] std::uint32_t tag_of(std::uint64_t hash) const {
    return static_cast<std::uint32_t>(hash) & ~id_bits();
  }
  [[nodiscard]] std::size_t first_slot(std::uint64_t hash) const {
    return (hash >> 32U) & (table_.size() - 1);
  }
  [[nodiscard]] std::byte* at(StateId id) const {
    return &blocks_[id / block_states][(id % block_states) * stride_];
  }

  std::vector<std::uint8_t> widths_;    // bytes of each component: 0, 1, 2 or 4
  std::vector<std::uint32_t> offsets_;  // where each begins in a packed tuple
  std::vector<std::uint32_t> most_;     // the largest value each width can hold: its low bits
  std::size_t stride_ = 0;              // bytes of a packed tuple
  std::vector<std::unique_ptr<std::byte[]>> blocks_;
  std::size_t size_ = 0;
  std::vector<std::uint32_t> table_;   // open addressing: id + 1 and a tag, 0: free; a power of two
  std::vector<std::byte> announced_;   // packed, one behind the other
  std::vector<std::uint64_t> hashes_;  // theirs
  std::vector<std::byte> sought_;      // packed; scratch
};

}  // namespace harness::explore

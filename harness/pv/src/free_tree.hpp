#pragma once

#include <cstddef>
#include <cstdint>

namespace pv {

// The free blocks of a heap, ordered by address. A treap whose priorities are made from the
// addresses: its shape, and so every byte of it, depends on which blocks are free and not on the
// order in which they became free. (Seidel and Aragon 1996, "uniquely represented".)
//
// Blocks are named by their number: their distance from the region's start, in granules. 0 is none.
class FreeTree {
 public:
  // What a free block holds behind its header. All of it is zero while the block is in no tree.
  struct Node {
    std::uint32_t left;
    std::uint32_t right;
    std::uint32_t size;     // granules
    std::uint32_t largest;  // the greatest size in this subtree
  };

  // The tree whose root is kept in `root`, over the blocks of the region that starts at `base`.
  FreeTree(char* base, std::uint32_t& root) : base_(base), root_(root) {}

  // Requires: `block` is in no tree.
  void insert(std::uint32_t block, std::uint32_t size);

  // Leaves the block's node zeroed. Requires: `block` is in this tree.
  void remove(std::uint32_t block);

  // The lowest block of at least `size` granules; 0 if there is none.
  [[nodiscard]] std::uint32_t lowest_fit(std::uint32_t size) const;

 private:
  [[nodiscard]] Node& node(std::uint32_t block) const;
  [[nodiscard]] std::uint32_t largest(std::uint32_t block) const;
  void update(std::uint32_t block) const;
  void split(std::uint32_t tree, std::uint32_t at, std::uint32_t& below, std::uint32_t& above);
  std::uint32_t merge(std::uint32_t below, std::uint32_t above);
  void insert_below(std::uint32_t& tree, std::uint32_t block);
  void remove_below(std::uint32_t& tree, std::uint32_t block);

  char* base_;
  std::uint32_t& root_;
};

inline constexpr std::size_t heap_granule = 16;  // bytes; also the size of a block's header

}  // namespace pv

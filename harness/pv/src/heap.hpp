#pragma once

#include <cstddef>
#include <cstdint>

#include "free_tree.hpp"

namespace pv {

// An allocator whose whole state lies in the region it allocates from, and is a function of which
// blocks are live and what they hold: allocating and freeing again leaves no trace, not a byte. So
// two executions that come to the same live blocks by different ways are the same local state.
//
// The region: a header that begins with its high water mark, then block after block, live or free.
// - Two free blocks never touch, and the highest block is live: freeing it lowers the mark.
// - Every byte that nobody asked for and that is no header nor a node of the free tree is zero.
// - A request gets the lowest place where it fits.
// Not for concurrent use.
class Heap {
 public:
  // Over `size` bytes at `region`, which are zero at first, or were used by a Heap before.
  // Requires: `region` is aligned to 16 bytes, size < 2^35.
  Heap(void* region, std::size_t size) : base_(static_cast<char*>(region)), limit_(size) {}

  // `size` zeroed bytes at a multiple of `alignment`, which is a power of two; null if there is no
  // room.
  [[nodiscard]] void* allocate(std::size_t size, std::size_t alignment = heap_granule);

  // Frees a block. False, and nothing happens, unless is_block(block).
  bool release(void* block);

  // Makes a block smaller where it is; false, and nothing happens, if `size` does not fit there.
  // Requires: is_block(block).
  bool shrink(void* block, std::size_t size);

  // Whether this is a live block as allocate returned it, with its own header and the next one's
  // intact, and nothing written between its end and the next one, or behind the last one.
  [[nodiscard]] bool is_block(const void* block) const;

  // Bytes that may be written at `block`: those asked for. Requires: is_block(block).
  [[nodiscard]] std::size_t usable_size(const void* block) const;

 private:
  struct RegionHeader {
    std::uint64_t used;  // the high water mark, bytes from the region's start; 0: no live block
    std::uint32_t free_root;
    std::uint32_t unused;
  };
  struct BlockHeader {
    std::uint32_t size;         // granules, with this header; at least 2
    std::uint32_t free_before;  // size of the block before if that is free, else 0
    std::uint64_t seal;         // says live or free; anything else: overwritten. The highest five
                                // bits of a live one: how many of its last bytes nobody asked for
  };
  struct Place {
    std::uint32_t gap;    // granules that stay free before the block
    std::uint32_t block;  // number of its header
  };

  [[nodiscard]] RegionHeader& region() const { return *reinterpret_cast<RegionHeader*>(base_); }
  [[nodiscard]] BlockHeader& header(std::uint32_t block) const;
  [[nodiscard]] std::uint32_t number(const void* block) const;
  [[nodiscard]] void* payload(std::uint32_t block) const;
  [[nodiscard]] std::uint32_t end() const;
  [[nodiscard]] FreeTree tree() { return {base_, region().free_root}; }
  [[nodiscard]] bool is_live(std::uint32_t block) const;
  [[nodiscard]] bool is_free(std::uint32_t block) const;
  [[nodiscard]] std::size_t room_in(std::uint32_t block) const;
  [[nodiscard]] std::size_t spare_in(std::uint32_t block) const;
  [[nodiscard]] bool is_clear_behind(std::uint32_t block) const;
  [[nodiscard]] Place place_in(std::uint32_t from, std::size_t alignment) const;
  void* allocate_at_end(std::uint32_t size, std::size_t alignment);
  void* allocate_in(std::uint32_t hole, std::uint32_t size, std::size_t alignment);
  void make_live(std::uint32_t block, std::uint32_t size, std::uint32_t free_before);
  void note_asked(std::uint32_t block, std::size_t bytes);
  void make_free(std::uint32_t block, std::uint32_t size);

  char* base_;
  std::size_t limit_;
};

// Called when malloc finds no room for so many bytes, before it returns null. May be null.
extern void (*out_of_memory)(std::size_t size);

// Called when free or realloc is given something that is no block. If null or if it returns, the
// process says so and aborts.
extern void (*heap_corrupted)(void* block);

}  // namespace pv

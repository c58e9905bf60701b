#include "heap.hpp"

#include <algorithm>
#include <cstring>

namespace pv {
namespace {

constexpr std::uint32_t smallest = 2;     // granules of a block: its header, and room for a node
constexpr std::uint32_t first_block = 1;  // behind the region's header

constexpr int spare_bit = 59;  // of a seal, the lowest that tells how many bytes are spare

constexpr std::uint64_t live_seal = 0x011c'a7ed'0000'0000;
constexpr std::uint64_t free_seal = 0x0f4e'eb10'0000'0000;

// Bound to place and size, so that a copied or damaged header is no longer one.
std::uint64_t seal(std::uint64_t kind, std::uint32_t block, std::uint32_t size) {
  return kind ^ (std::uint64_t{block} << 28) ^ size;
}

bool are_zero(const char* from, std::size_t bytes) {
  return std::all_of(from, from + bytes, [](char byte) { return byte == 0; });
}

// Granules of a block that holds `size` bytes. Requires: size is at most the region's.
std::uint32_t block_size(std::size_t size) {
  const std::size_t granules = 1 + (size + heap_granule - 1) / heap_granule;
  return granules < smallest ? smallest : static_cast<std::uint32_t>(granules);
}

// What has to be free so that a block fits at any alignment.
std::uint32_t room_for(std::uint32_t size, std::size_t alignment) {
  const std::size_t step = alignment / heap_granule;
  return step <= 1 ? size : size + static_cast<std::uint32_t>(step) + 1;
}

}  // namespace

Heap::BlockHeader& Heap::header(std::uint32_t block) const {
  return *reinterpret_cast<BlockHeader*>(base_ + std::size_t{block} * heap_granule);
}

void* Heap::payload(std::uint32_t block) const {
  return base_ + (std::size_t{block} + 1) * heap_granule;
}

std::uint32_t Heap::number(const void* block) const {
  const auto distance = static_cast<std::size_t>(static_cast<const char*>(block) - base_);
  return static_cast<std::uint32_t>(distance / heap_granule) - 1;
}

// The number of the block behind the last one.
std::uint32_t Heap::end() const {
  return region().used == 0 ? first_block
                            : static_cast<std::uint32_t>(region().used / heap_granule);
}

bool Heap::is_live(std::uint32_t block) const {
  const std::uint64_t spare = header(block).seal ^ seal(live_seal, block, header(block).size);
  return spare >> spare_bit << spare_bit == spare;
}

bool Heap::is_free(std::uint32_t block) const {
  return header(block).seal == seal(free_seal, block, header(block).size);
}

bool Heap::is_block(const void* block) const {
  const auto distance =
      reinterpret_cast<std::uintptr_t>(block) - reinterpret_cast<std::uintptr_t>(base_);
  if (distance < (first_block + 1) * heap_granule || distance >= region().used ||
      distance % heap_granule != 0) {
    return false;
  }
  const std::uint32_t at = number(block);
  if (!is_live(at) || header(at).size < smallest || header(at).size > end() - at) {
    return false;
  }
  const std::uint32_t next = at + header(at).size;
  return is_clear_behind(at) && (next == end() || is_live(next) || is_free(next));
}

std::size_t Heap::room_in(std::uint32_t block) const {
  return (std::size_t{header(block).size} - 1) * heap_granule;
}

// Requires: the block is live.
std::size_t Heap::spare_in(std::uint32_t block) const {
  return (header(block).seal ^ seal(live_seal, block, header(block).size)) >> spare_bit;
}

// Whether nothing is written between what was asked for and the next header, or, at the end, in the
// first granules that are in no use. Requires: the block is live, its size is sane.
bool Heap::is_clear_behind(std::uint32_t block) const {
  constexpr std::size_t behind_the_last = 4 * heap_granule;
  const std::size_t spare = spare_in(block);
  const std::size_t room = room_in(block);
  const auto* const first = static_cast<const char*>(payload(block));
  const std::uint32_t next = block + header(block).size;
  const std::size_t unused =
      next == end() ? std::min(behind_the_last, limit_ - std::size_t{region().used}) : 0;
  return spare <= room && are_zero(first + (room - spare), spare + unused);
}

std::size_t Heap::usable_size(const void* block) const {
  return room_in(number(block)) - spare_in(number(block));
}

// Notes how many bytes of a live block were asked for.
void Heap::note_asked(std::uint32_t block, std::size_t bytes) {
  const std::size_t spare = room_in(block) - std::max(bytes, std::size_t{1});
  header(block).seal = seal(live_seal, block, header(block).size) ^ std::uint64_t{spare}
                                                                        << spare_bit;
}

void Heap::make_live(std::uint32_t block, std::uint32_t size, std::uint32_t free_before) {
  header(block) = {size, free_before, seal(live_seal, block, size)};
}

// Requires: the blocks on both sides are live.
void Heap::make_free(std::uint32_t block, std::uint32_t size) {
  header(block) = {size, 0, seal(free_seal, block, size)};
  tree().insert(block, size);
  header(block + size).free_before = size;
}

// Where in the free granules from `from` on a block's payload is aligned: a gap before it is large
// enough to be a free block.
Heap::Place Heap::place_in(std::uint32_t from, std::size_t alignment) const {
  const auto step = static_cast<std::uint32_t>(alignment / heap_granule);
  if (step <= 1) {
    return {.gap = 0, .block = from};
  }
  const auto first = reinterpret_cast<std::uintptr_t>(payload(from));
  const std::uintptr_t aligned = (first + alignment - 1) & ~(alignment - 1);
  auto gap = static_cast<std::uint32_t>((aligned - first) / heap_granule);
  if (gap != 0 && gap < smallest) {
    gap += step;
  }
  return {.gap = gap, .block = from + gap};
}

void* Heap::allocate_at_end(std::uint32_t size, std::size_t alignment) {
  const std::uint32_t from = end();
  const Place place = place_in(from, alignment);
  const std::size_t used = (std::size_t{place.block} + size) * heap_granule;
  if (used > limit_) {
    return nullptr;
  }
  region().used = used;
  make_live(place.block, size, place.gap);
  if (place.gap != 0) {
    make_free(from, place.gap);
  }
  return payload(place.block);
}

void* Heap::allocate_in(std::uint32_t hole, std::uint32_t size, std::size_t alignment) {
  const std::uint32_t room = header(hole).size;
  tree().remove(hole);
  header(hole) = {};
  const Place place = place_in(hole, alignment);
  const std::uint32_t rest = room - place.gap - size;
  const std::uint32_t whole = rest < smallest ? size + rest : size;  // no block is that small
  make_live(place.block, whole, place.gap);
  if (place.gap != 0) {
    make_free(hole, place.gap);
  }
  if (rest < smallest) {
    header(hole + room).free_before = 0;
  } else {
    make_free(place.block + size, rest);
  }
  return payload(place.block);
}

void* Heap::allocate(std::size_t size, std::size_t alignment) {
  if (size > limit_ || alignment > limit_) {
    return nullptr;
  }
  const std::uint32_t wanted = block_size(size);
  const std::uint32_t hole = tree().lowest_fit(room_for(wanted, alignment));
  void* const block =
      hole != 0 ? allocate_in(hole, wanted, alignment) : allocate_at_end(wanted, alignment);
  if (block != nullptr) {
    note_asked(number(block), size);
  }
  return block;
}

bool Heap::release(void* block) {
  if (!is_block(block)) {
    return false;
  }
  std::uint32_t from = number(block);
  std::uint32_t to = from + header(from).size;
  if (header(from).free_before != 0) {
    from -= header(from).free_before;
    tree().remove(from);
  }
  if (to != end() && is_free(to)) {
    tree().remove(to);
    to += header(to).size;
  }
  std::memset(&header(from), 0, std::size_t{to - from} * heap_granule);
  if (to != end()) {
    make_free(from, to - from);
  } else {
    region().used = from == first_block ? 0 : std::uint64_t{from} * heap_granule;
  }
  return true;
}

bool Heap::shrink(void* block, std::size_t size) {
  const std::size_t room = usable_size(block);
  if (size > room) {
    return false;
  }
  std::memset(static_cast<char*>(block) + size, 0, room - size);
  const std::uint32_t at = number(block);
  const std::uint32_t before = header(at).size;
  const std::uint32_t after = block_size(size);
  if (before - after >= smallest) {
    make_live(at, after, header(at).free_before);
    make_live(at + after, before - after, 0);
    release(payload(at + after));
  }
  note_asked(at, size);
  return true;
}

}  // namespace pv

#include "heap.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <random>
#include <vector>

#include "support/catch.hpp"

namespace {

constexpr std::size_t region_size = 256U << 10;

// A heap over bytes of its own, aligned as the real one is: to a page.
class Region {
 public:
  explicit Region(std::size_t size = region_size) : size_(size), bytes_(size + 4096) {}

  pv::Heap heap() { return {start(), size_}; }
  std::vector<std::byte> bytes() { return {start(), start() + size_}; }
  std::uint64_t used() {
    std::uint64_t mark = 0;
    std::memcpy(&mark, start(), sizeof(mark));
    return mark;
  }

 private:
  std::byte* start() {
    const auto address = reinterpret_cast<std::uintptr_t>(bytes_.data());
    return bytes_.data() + (4096 - address % 4096) % 4096;
  }
  std::size_t size_;
  std::vector<std::byte> bytes_;
};

// A live block, and what was written to it.
struct Block {
  void* at;
  std::size_t size;
  int content;
};

bool holds(const Block& block, int content) {
  const auto* bytes = static_cast<const std::byte*>(block.at);
  return std::all_of(bytes, bytes + block.size,
                     [&](std::byte b) { return b == std::byte(content); });
}

Block filled(pv::Heap& heap, std::size_t size, std::size_t alignment, int content) {
  const Block block{heap.allocate(size, alignment), size, content};
  REQUIRE(block.at != nullptr);
  REQUIRE(reinterpret_cast<std::uintptr_t>(block.at) % alignment == 0);
  REQUIRE(holds(block, 0));
  std::memset(block.at, content, size);
  return block;
}

// Takes a random block out of `blocks`.
Block take(std::vector<Block>& blocks, std::mt19937& random) {
  std::swap(blocks[random() % blocks.size()], blocks.back());
  const Block block = blocks.back();
  blocks.pop_back();
  return block;
}

}  // namespace

TEST_CASE("allocating a block and freeing it leaves no byte changed", "[pv]") {
  Region region;
  pv::Heap heap = region.heap();
  const auto untouched = region.bytes();
  std::mt19937 random(1);
  std::vector<Block> blocks;
  for (int i = 0; i < 200; ++i) {
    blocks.push_back(filled(heap, random() % 300, 16, 1));
  }
  for (int i = 0; i < 100; ++i) {
    REQUIRE(heap.release(take(blocks, random).at));
  }
  for (int i = 0; i < 300; ++i) {
    const auto before = region.bytes();
    const Block block = filled(heap, random() % 700, std::size_t{16} << random() % 5, 2);
    REQUIRE(region.bytes() != before);
    REQUIRE(heap.release(block.at));
    REQUIRE(region.bytes() == before);
  }
  for (const Block& block : blocks) {
    REQUIRE(heap.release(block.at));
  }
  REQUIRE(region.bytes() == untouched);
}

TEST_CASE("the order in which blocks are freed leaves no trace", "[pv]") {
  const auto bytes_after = [](std::uint32_t seed) {
    Region region;
    pv::Heap heap = region.heap();
    std::vector<Block> blocks;
    for (int i = 0; i < 64; ++i) {
      blocks.push_back(filled(heap, 24 + static_cast<std::size_t>(i), 16, i));
    }
    std::vector<Block> dying;
    for (std::size_t i = 0; i < blocks.size(); i += 1 + i % 2) {
      dying.push_back(blocks[i]);
    }
    std::mt19937 random(seed);
    std::shuffle(dying.begin(), dying.end(), random);
    for (const Block& block : dying) {
      REQUIRE(heap.release(block.at));
    }
    return region.bytes();
  };
  const auto expected = bytes_after(0);
  for (std::uint32_t seed = 1; seed < 20; ++seed) {
    REQUIRE(bytes_after(seed) == expected);
  }
}

TEST_CASE("random allocations keep what was written and never overlap", "[pv]") {
  Region region;
  pv::Heap heap = region.heap();
  std::mt19937 random(7);
  std::vector<Block> blocks;
  for (int i = 0; i < 20'000; ++i) {
    if (blocks.size() < 40 || (blocks.size() < 200 && random() % 2 == 0)) {
      blocks.push_back(filled(heap, random() % 500, std::size_t{16} << random() % 4, 1 + i % 255));
      continue;
    }
    Block block = take(blocks, random);
    REQUIRE(holds(block, block.content));
    if (random() % 4 == 0) {
      block.size = random() % (block.size + 1);
      REQUIRE(heap.shrink(block.at, block.size));
      REQUIRE(holds(block, block.content));
      blocks.push_back(block);
    } else {
      REQUIRE(heap.release(block.at));
    }
  }
  while (!blocks.empty()) {
    const Block block = take(blocks, random);
    REQUIRE(holds(block, block.content));
    REQUIRE(heap.release(block.at));
  }
  CHECK(region.used() == 0);
  CHECK(region.bytes() == std::vector<std::byte>(region_size));
}

TEST_CASE("a request gets the lowest hole it fits into", "[pv]") {
  Region region;
  pv::Heap heap = region.heap();
  void* const small = heap.allocate(16);
  static_cast<void>(heap.allocate(16));
  void* const large = heap.allocate(160);
  static_cast<void>(heap.allocate(16));
  REQUIRE(heap.release(large));
  REQUIRE(heap.release(small));
  CHECK(heap.allocate(100) == large);
  CHECK(heap.allocate(16) == small);
}

TEST_CASE("freeing the highest block lowers the high water mark to the next live one", "[pv]") {
  Region region;
  pv::Heap heap = region.heap();
  void* const low = heap.allocate(100);
  const auto mark = region.used();
  void* const middle = heap.allocate(100);
  void* const high = heap.allocate(100);
  REQUIRE(heap.release(middle));
  CHECK(region.used() > mark);
  REQUIRE(heap.release(high));
  CHECK(region.used() == mark);
  REQUIRE(heap.release(low));
  CHECK(region.used() == 0);
}

TEST_CASE("a full region refuses and stays usable", "[pv]") {
  Region region;
  pv::Heap heap = region.heap();
  CHECK(heap.allocate(region_size) == nullptr);
  CHECK(heap.allocate(SIZE_MAX) == nullptr);
  CHECK(heap.allocate(SIZE_MAX - 8, 4096) == nullptr);
  CHECK(heap.allocate(16, SIZE_MAX / 2 + 1) == nullptr);
  std::vector<void*> blocks;
  while (void* const block = heap.allocate(1000)) {
    blocks.push_back(block);
  }
  CHECK(blocks.size() == (region_size - 16) / (16 + 1008));
  REQUIRE(heap.release(blocks[3]));
  CHECK(heap.allocate(1000) == blocks[3]);
}

TEST_CASE("a double free, a stray pointer and an overwritten header are noticed", "[pv]") {
  Region region;
  pv::Heap heap = region.heap();
  auto* const first = static_cast<char*>(heap.allocate(32));
  auto* const second = static_cast<char*>(heap.allocate(32));
  auto* const third = static_cast<char*>(heap.allocate(32));
  static_cast<void>(heap.allocate(32));
  int on_the_stack = 0;
  CHECK_FALSE(heap.release(&on_the_stack));
  CHECK_FALSE(heap.release(first + 16));
  CHECK_FALSE(heap.release(first + 1));
  REQUIRE(heap.release(second));
  CHECK_FALSE(heap.release(second));
  REQUIRE(heap.release(first));
  CHECK_FALSE(heap.release(second));  // by now part of a larger hole
  CHECK_FALSE(heap.release(first));
  std::memset(third, 1, 32 + 16);  // one header too far
  CHECK_FALSE(heap.release(third));
}

TEST_CASE("one byte written behind a block is noticed, wherever the block lies", "[pv]") {
  Region region;
  pv::Heap heap = region.heap();
  const std::size_t size = GENERATE(0U, 1U, 16U, 20U, 31U, 32U);
  const bool is_last = GENERATE(true, false);
  auto* const block = static_cast<char*>(heap.allocate(size));
  if (!is_last) {
    static_cast<void>(heap.allocate(8));
  }
  const std::size_t asked = std::max<std::size_t>(size, 1);
  CHECK(heap.usable_size(block) == asked);
  block[asked] ^= 1;
  CHECK_FALSE(heap.release(block));
  block[asked] ^= 1;
  CHECK(heap.release(block));
}

TEST_CASE("what a block was made smaller by is behind it", "[pv]") {
  Region region;
  pv::Heap heap = region.heap();
  auto* const block = static_cast<char*>(heap.allocate(100));
  REQUIRE(heap.shrink(block, 90));
  block[90] = 1;
  CHECK_FALSE(heap.is_block(block));
}

TEST_CASE("a hundred thousand holes do not make the heap slow", "[pv]") {
  Region region(16U << 20);
  pv::Heap heap = region.heap();
  std::vector<void*> blocks;
  for (int i = 0; i < 200'000; ++i) {
    blocks.push_back(heap.allocate(32));
  }
  std::mt19937 random(3);
  std::shuffle(blocks.begin(), blocks.end(), random);
  const bool all = std::ranges::all_of(blocks, [&](void* block) { return heap.release(block); });
  CHECK(all);  // with a list of holes this takes minutes
  CHECK(region.used() == 0);
}

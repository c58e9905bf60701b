#include "live/private_memory.hpp"

#include <xxhash.h>

#include <algorithm>
#include <cstring>

#include "model/failure.hpp"
#include "wire/gate.hpp"

namespace harness::live {
namespace {

constexpr std::size_t page = wire::page_size;
constexpr std::uint64_t stack_top = wire::stack_address + wire::stack_size;

bool is_read_apart(const Region& region) {
  return region.name == "[stack]" || region.start == wire::stack_address;
}

std::size_t whole_pages(std::size_t size) { return (size + page - 1) / page * page; }

}  // namespace

PrivateMemory::PrivateMemory(pid_t zygote) {
  for (const Region& region : private_regions(zygote)) {
    if (is_read_apart(region)) {
      continue;
    }
    const bool is_heap = region.start == wire::heap_address;
    if (is_heap) {
      heap_ = parts_.size();
    }
    // Of the heap, only what is in use is read; more than a page only once it is known to be.
    parts_.push_back({region.start, std::vector<std::byte>(is_heap ? page : region.size), {}});
  }
  for (Part& part : parts_) {
    if (!read_memory(zygote, {{part.start, part.baseline.data(), part.baseline.size()}})) {
      throw model::Failure("the program ended before its first process could be started");
    }
    part.copy = part.baseline;
  }
}

std::size_t PrivateMemory::heap_in_use(const Part& heap) const {
  std::uint64_t used = 0;  // the heap begins with its high water mark
  std::memcpy(&used, heap.copy.data(), sizeof(used));
  return std::min<std::size_t>(whole_pages(used), wire::heap_limit);
}

bool PrivateMemory::read(pid_t pid, std::uint64_t stack_pointer, std::span<std::byte> segment) {
  if (stack_pointer < wire::stack_address || stack_pointer > stack_top) {
    return false;
  }
  stack_.resize(stack_top - stack_pointer);
  while (true) {
    std::vector<ForeignBytes> pieces{{stack_pointer, stack_.data(), stack_.size()},
                                     {wire::segment_address, segment.data(), segment.size()}};
    for (Part& part : parts_) {
      pieces.push_back({part.start, part.copy.data(), part.copy.size()});
    }
    if (!read_memory(pid, pieces)) {
      return false;
    }
    if (!heap_ || heap_in_use(parts_[*heap_]) <= parts_[*heap_].copy.size()) {
      return true;
    }
    Part& heap = parts_[*heap_];  // it has grown beyond any heap seen before
    heap.copy.resize(heap_in_use(heap));
    heap.baseline.resize(heap.copy.size());
  }
}

void PrivateMemory::feed_changes(XXH3_state_s& hash, const Part& part) const {
  for (std::size_t at = 0; at < part.copy.size(); at += page) {
    const std::size_t size = std::min(page, part.copy.size() - at);
    if (std::memcmp(&part.copy[at], &part.baseline[at], size) != 0) {
      const std::uint64_t address = part.start + at;
      XXH3_128bits_update(&hash, &address, sizeof(address));
      XXH3_128bits_update(&hash, &part.copy[at], size);
    }
  }
}

void PrivateMemory::feed(XXH3_state_s& hash) const {
  for (const Part& part : parts_) {
    feed_changes(hash, part);
  }
  const std::uint64_t size = stack_.size();
  XXH3_128bits_update(&hash, &size, sizeof(size));
  XXH3_128bits_update(&hash, stack_.data(), stack_.size());
}

}  // namespace harness::live

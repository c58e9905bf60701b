#include "live/private_memory.hpp"

#include <xxhash.h>

#include <algorithm>
#include <cstring>

#include "model/ensure.hpp"
#include "model/failure.hpp"
#include "wire/gate.hpp"

namespace harness::live {
namespace {

constexpr std::size_t page = wire::page_size;
constexpr std::uint64_t stack_top = wire::stack_address + wire::stack_size;

// How many of the first reads are audited, and from then on one of how many.
constexpr std::size_t audited_at_first = 16;
constexpr std::size_t audited_later = 64;

bool is_read_apart(const Region& region) {
  return region.name == "[stack]" || region.start == wire::stack_address ||
         region.start == wire::handler_stack_address;
}

std::size_t whole_pages(std::size_t size) {
  return (size + page - 1) / page * page;
}

// Fills `bytes` with what the zygote has from `start` on.
void read_whole(pid_t zygote, std::uint64_t start, std::vector<std::byte>& bytes) {
  const ForeignBytes all{start, bytes.data(), bytes.size()};
  if (!read_memory_gently(zygote, std::span(&all, 1))) {
    throw model::Failure("the program ended before its first process could be started");
  }
}

}  // namespace

PrivateMemory::PrivateMemory(pid_t zygote) {
  for (const Region& region : private_regions(zygote)) {
    if (is_read_apart(region)) {
      continue;
    }
    const bool is_heap = region.start == wire::heap_address;
    const std::size_t size = is_heap ? page : region.size;  // a heap is read as far as it is in use
    const bool goes_on = !parts_.empty() && !is_heap &&
                         parts_.back().start + parts_.back().baseline.size() == region.start;
    if (goes_on) {
      parts_.back().baseline.resize(parts_.back().baseline.size() + size);
      continue;
    }
    if (is_heap) {
      heap_ = parts_.size();
    }
    parts_.push_back({region.start, std::vector<std::byte>(size)});
  }
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    std::vector<std::byte>& baseline = parts_[i].baseline;
    read_whole(zygote, parts_[i].start, baseline);
    if (heap_ == i) {
      std::uint64_t used = 0;  // the heap begins with its high water mark
      std::memcpy(&used, baseline.data(), sizeof(used));
      baseline.resize(whole_pages(std::clamp<std::uint64_t>(used, page, wire::heap_limit)));
      read_whole(zygote, parts_[i].start, baseline);
    }
  }
}

bool PrivateMemory::read(pid_t pid, PageMap& pages, std::uint64_t stack_pointer,
                         std::span<std::byte> segment) {
  if (stack_pointer < wire::stack_address || stack_pointer > stack_top) {
    return false;
  }
  stack_.resize(stack_top - stack_pointer);
  do {
    kernel_tells_ = kernel_tells_ && choose(pages, Which::written);
    if (!kernel_tells_) {
      choose(pages, Which::all);
    }
    if (!copy(pid, stack_pointer, segment, read_memory)) {
      return false;
    }
  } while (heap_has_grown());
  forget_unchanged();
  ++reads_;
  if (kernel_tells_ && (reads_ <= audited_at_first || reads_ % audited_later == 0)) {
    audit(pid, pages, stack_pointer, segment);
  }
  return true;
}

// Fills `pages_`. False if the kernel does not tell which pages were written.
bool PrivateMemory::choose(PageMap& pages, Which which) {
  pages_.clear();
  for (const Part& part : parts_) {
    flags_.assign(part.baseline.size() / page, PageMap::written);
    if (which == Which::written && !pages.read(part.start, flags_)) {
      return false;
    }
    for (std::size_t i = 0; i < flags_.size(); ++i) {
      if ((flags_[i] & PageMap::written) != 0) {
        pages_.push_back(part.start + i * page);
      }
    }
  }
  return true;
}

bool PrivateMemory::copy(pid_t pid, std::uint64_t stack_pointer, std::span<std::byte> segment,
                         Reader reader) {
  bytes_.resize(pages_.size() * page);
  pieces_.clear();
  pieces_.push_back({stack_pointer, stack_.data(), stack_.size()});
  pieces_.push_back({wire::segment_address, segment.data(), segment.size()});
  for (std::size_t i = 0; i < pages_.size(); ++i) {
    if (i > 0 && pages_[i] == pages_[i - 1] + page) {
      pieces_.back().size += page;
    } else {
      pieces_.push_back({pages_[i], &bytes_[i * page], page});
    }
  }
  return reader(pid, pieces_);
}

// Makes room for a heap that reaches further than any seen so far. False if there was room.
bool PrivateMemory::heap_has_grown() {
  if (!heap_) {
    return false;
  }
  const auto first = std::ranges::lower_bound(pages_, wire::heap_address);
  if (first == pages_.end() || *first != wire::heap_address) {
    return false;  // nothing was allocated or freed since the zygote
  }
  std::uint64_t used = 0;
  std::memcpy(&used, &bytes_[static_cast<std::size_t>(first - pages_.begin()) * page],
              sizeof(used));
  std::vector<std::byte>& baseline = parts_[*heap_].baseline;
  const std::size_t size = std::min<std::size_t>(whole_pages(used), wire::heap_limit);
  if (size <= baseline.size()) {
    return false;
  }
  baseline.resize(size);  // untouched in the zygote: zeros
  return true;
}

const std::byte* PrivateMemory::baseline_of(std::uint64_t address) const {
  const auto after = std::ranges::upper_bound(parts_, address, {}, &Part::start);
  return &(after - 1)->baseline[address - (after - 1)->start];
}

void PrivateMemory::forget_unchanged() {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < pages_.size(); ++i) {
    if (std::memcmp(&bytes_[i * page], baseline_of(pages_[i]), page) == 0) {
      continue;
    }
    if (kept != i) {
      pages_[kept] = pages_[i];
      std::memcpy(&bytes_[kept * page], &bytes_[i * page], page);
    }
    ++kept;
  }
  pages_.resize(kept);
  bytes_.resize(kept * page);
}

void PrivateMemory::audit(pid_t pid, PageMap& pages, std::uint64_t stack_pointer,
                          std::span<std::byte> segment) {
  const std::vector<std::uint64_t> told = pages_;
  choose(pages, Which::all);
  if (!copy(pid, stack_pointer, segment, read_memory_gently)) {
    return;  // it has just been killed; the next look will say so
  }
  forget_unchanged();
  if (told != pages_) {
    model::ensure(reads_ <= audited_at_first, "the kernel tells which pages were written");
    kernel_tells_ = false;  // all reads so far were audited, so none was wrong
  }
}

void PrivateMemory::remember_written(PageMap& pages) {
  if (kernel_tells_ && choose(pages, Which::written)) {
    pages.remember(pages_);
  }
}

void PrivateMemory::feed(XXH3_state_s& hash) const {
  XXH3_128bits_update(&hash, pages_.data(), pages_.size() * sizeof(pages_[0]));
  XXH3_128bits_update(&hash, bytes_.data(), bytes_.size());
  const std::uint64_t size = stack_.size();
  XXH3_128bits_update(&hash, &size, sizeof(size));
  XXH3_128bits_update(&hash, stack_.data(), stack_.size());
}

}  // namespace harness::live

#include "explore/state_store.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <cstring>
#include <limits>

#include "model/ensure.hpp"

namespace harness::explore {
namespace {

constexpr std::size_t first_table = 1U << 12;

std::uint8_t width_for(std::uint32_t value) {
  if (value == 0) {
    return 0;
  }
  if (value <= std::numeric_limits<std::uint8_t>::max()) {
    return 1;
  }
  return value <= std::numeric_limits<std::uint16_t>::max() ? 2 : 4;
}

std::uint32_t most_in(std::uint8_t width) {
  return width == 0 ? 0 : std::numeric_limits<std::uint32_t>::max() >> (32 - 8 * width);
}

}  // namespace

StateStore::StateStore(std::size_t components)
    : widths_(components, 0), most_(components, 0), table_(first_table, 0) {}

std::pair<StateId, bool> StateStore::insert(std::span<const std::uint32_t> tuple) {
  if (!fits(tuple)) {
    widen(tuple);
  }
  if ((size_ + 1) * 4 > table_.size() * 3) {
    grow_table();
  }
  pack(tuple, packed_.data());
  const std::size_t mask = table_.size() - 1;
  for (std::size_t slot = slot_of(packed_.data());; slot = (slot + 1) & mask) {
    if (table_[slot] == 0) {
      if (size_ % block_states == 0) {
        blocks_.push_back(std::make_unique<std::byte[]>(block_states * stride_ + 8));
      }
      model::ensure(size_ < std::numeric_limits<StateId>::max(), "a state's number fits 32 bits");
      const auto id = static_cast<StateId>(size_++);
      std::memcpy(at(id), packed_.data(), stride_);
      table_[slot] = id + 1;
      return {id, true};
    }
    const StateId id = table_[slot] - 1;
    if (std::memcmp(at(id), packed_.data(), stride_) == 0) {
      return {id, false};
    }
  }
}

void StateStore::read(StateId id, std::span<std::uint32_t> tuple) const {
  const std::byte* from = at(id);
  for (std::size_t i = 0; i < widths_.size(); ++i) {
    tuple[i] = 0;
    std::memcpy(&tuple[i], from, widths_[i]);  // little-endian, as all of x86-64 and arm64 is
    from += widths_[i];
  }
}

std::size_t StateStore::memory() const {
  return blocks_.size() * (block_states * stride_ + 8) + table_.capacity() * sizeof(StateId);
}

bool StateStore::fits(std::span<const std::uint32_t> tuple) const {
  bool fits = true;
  for (std::size_t i = 0; i < tuple.size(); ++i) {
    fits &= tuple[i] <= most_[i];
  }
  return fits;
}

void StateStore::pack(std::span<const std::uint32_t> tuple, std::byte* to) const {
  for (std::size_t i = 0; i < tuple.size(); ++i) {
    std::memcpy(to, &tuple[i], widths_[i]);
    to += widths_[i];
  }
}

// Rare: each component widens at most three times.
void StateStore::widen(std::span<const std::uint32_t> tuple) {
  StateStore wider(widths_.size());
  wider.widths_ = widths_;
  for (std::size_t i = 0; i < tuple.size(); ++i) {
    wider.widths_[i] = std::max(widths_[i], width_for(tuple[i]));
    wider.most_[i] = most_in(wider.widths_[i]);
    wider.stride_ += wider.widths_[i];
  }
  wider.packed_.resize(wider.stride_ + sizeof(std::uint32_t));
  std::vector<std::uint32_t> old(widths_.size());
  for (std::size_t id = 0; id < size_; ++id) {
    read(static_cast<StateId>(id), old);
    wider.insert(old);
    if ((id + 1) % block_states == 0) {
      blocks_[id / block_states].reset();
    }
  }
  *this = std::move(wider);
}

void StateStore::grow_table() {
  table_.assign(table_.size() * 2, 0);
  const std::size_t mask = table_.size() - 1;
  for (std::size_t id = 0; id < size_; ++id) {
    std::size_t slot = slot_of(at(static_cast<StateId>(id)));
    while (table_[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    table_[slot] = static_cast<StateId>(id + 1);
  }
}

std::size_t StateStore::slot_of(const std::byte* packed) const {
  return XXH3_64bits(packed, stride_) & (table_.size() - 1);
}

}  // namespace harness::explore

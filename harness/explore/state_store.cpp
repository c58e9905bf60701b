#include "explore/state_store.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>

#include "model/ensure.hpp"

namespace harness::explore {
namespace {

static_assert(std::endian::native == std::endian::little, "narrow numbers are the low bytes");

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
    : widths_(components, 0),
      offsets_(components, 0),
      most_(components, 0),
      table_(first_table, 0) {}

std::pair<StateId, bool> StateStore::insert(std::span<const std::uint32_t> tuple) {
  announce(tuple, 1);
  return insert_announced(0);
}

void StateStore::announce(std::span<const std::uint32_t> tuples, std::size_t count) {
  model::ensure(tuples.size() == count * components(), "all states have as many components");
  const auto tuple = [&](std::size_t i) { return tuples.subspan(i * components(), components()); };
  for (std::size_t i = 0; i < count; ++i) {
    if (!fits(tuple(i))) {
      widen(tuple(i));
    }
  }
  announced_.resize(count * stride_ + slack);
  hashes_.resize(count);
  for (std::size_t i = 0; i < count; ++i) {
    std::byte* const packed = &announced_[i * stride_];
    pack(tuple(i), packed);
    hashes_[i] = hash_of(packed);
    __builtin_prefetch(&table_[first_slot(hashes_[i])]);
  }
}

std::pair<StateId, bool> StateStore::insert_announced(std::size_t index) {
  if ((size_ + 1) * 4 > table_.size() * 3) {
    grow_table();
  }
  const std::byte* const packed = &announced_[index * stride_];
  if (const auto known = find_packed(packed, hashes_[index])) {
    return {*known, false};
  }
  const StateId id = append(packed);
  add_to_table(id, hashes_[index]);
  return {id, true};
}

std::optional<StateId> StateStore::find(std::span<const std::uint32_t> tuple) {
  model::ensure(tuple.size() == components(), "all states have as many components");
  if (!fits(tuple)) {
    return std::nullopt;
  }
  sought_.resize(stride_ + slack);
  pack(tuple, sought_.data());
  return find_packed(sought_.data(), hash_of(sought_.data()));
}

std::optional<StateId> StateStore::find_packed(const std::byte* packed, std::uint64_t hash) const {
  const std::uint32_t tag = tag_of(hash);
  const std::size_t mask = table_.size() - 1;
  for (std::size_t slot = first_slot(hash); table_[slot] != 0; slot = (slot + 1) & mask) {
    if ((table_[slot] & ~id_bits()) == tag) {
      const StateId id = (table_[slot] & id_bits()) - 1;
      if (std::memcmp(at(id), packed, stride_) == 0) {
        return id;
      }
    }
  }
  return std::nullopt;
}

void StateStore::read(StateId id, std::span<std::uint32_t> tuple) const {
  const std::byte* from = at(id);
  for (std::size_t i = 0; i < widths_.size(); ++i) {
    std::uint32_t value = 0;
    std::memcpy(&value, from + offsets_[i], sizeof(value));
    tuple[i] = value & most_[i];
  }
}

std::uint32_t StateStore::component(StateId id, std::size_t index) const {
  std::uint32_t value = 0;
  std::memcpy(&value, at(id) + offsets_[index], sizeof(value));
  return value & most_[index];
}

std::size_t StateStore::memory() const {
  return blocks_.size() * (block_states * stride_ + slack) + table_.capacity() * sizeof(table_[0]);
}

bool StateStore::fits(std::span<const std::uint32_t> tuple) const {
  std::uint32_t beyond = 0;
  for (std::size_t i = 0; i < tuple.size(); ++i) {
    beyond |= tuple[i] & ~most_[i];
  }
  return beyond == 0;
}

void StateStore::pack(std::span<const std::uint32_t> tuple, std::byte* to) const {
  for (std::size_t i = 0; i < tuple.size(); ++i) {
    std::memcpy(to + offsets_[i], &tuple[i], sizeof(tuple[i]));
  }
}

StateId StateStore::append(const std::byte* packed) {
  model::ensure(size_ < std::numeric_limits<StateId>::max(), "a state's number fits 32 bits");
  if (size_ % block_states == 0) {
    blocks_.push_back(std::make_unique<std::byte[]>(block_states * stride_ + slack));
  }
  const auto id = static_cast<StateId>(size_++);
  std::memcpy(at(id), packed, stride_);
  return id;
}

// Rare: each component widens at most three times.
void StateStore::widen(std::span<const std::uint32_t> tuple) {
  StateStore wider(widths_.size());
  for (std::size_t i = 0; i < tuple.size(); ++i) {
    wider.widths_[i] = std::max(widths_[i], width_for(tuple[i]));
    wider.offsets_[i] = static_cast<std::uint32_t>(wider.stride_);
    wider.most_[i] = most_in(wider.widths_[i]);
    wider.stride_ += wider.widths_[i];
  }
  wider.table_.assign(table_.size(), 0);
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
  for (std::size_t id = 0; id < size_; ++id) {
    add_to_table(static_cast<StateId>(id), hash_of(at(static_cast<StateId>(id))));
  }
}

void StateStore::add_to_table(StateId id, std::uint64_t hash) {
  std::size_t slot = first_slot(hash);
  while (table_[slot] != 0) {
    slot = (slot + 1) & (table_.size() - 1);
  }
  table_[slot] = tag_of(hash) | (id + 1);
}

std::uint64_t StateStore::hash_of(const std::byte* packed) const {
  return XXH3_64bits(packed, stride_);
}

}  // namespace harness::explore

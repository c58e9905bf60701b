#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>

namespace harness::explore {

// Values of one kind, each with a number: equal values, equal numbers. Counted from 0, never moved.
template <class Value>
class Interned {
 public:
  std::uint32_t id(const Value& value) {
    const auto [found, is_new] =
        ids_.try_emplace(value, static_cast<std::uint32_t>(values_.size()));
    if (is_new) {
      values_.push_back(&found->first);
    }
    return found->second;
  }
  [[nodiscard]] const Value& operator[](std::uint32_t id) const { return *values_[id]; }
  [[nodiscard]] std::size_t size() const { return values_.size(); }

 private:
  std::map<Value, std::uint32_t> ids_;
  std::deque<const Value*> values_;
};

}  // namespace harness::explore

#pragma once

#include <cstddef>
#include <vector>

namespace harness::explore {

// A sequence that only grows, in blocks: no value ever moves, and no more than the last block is
// taken without being used.
template <class Value>
class Blocks {
 public:
  void push_back(Value value) {
    if (size_ % block_size == 0) {
      blocks_.emplace_back().reserve(block_size);
    }
    blocks_.back().push_back(value);
    ++size_;
  }
  [[nodiscard]] const Value& operator[](std::size_t index) const {
    return blocks_[index / block_size][index % block_size];
  }
  [[nodiscard]] std::size_t size() const { return size_; }
  // Bytes; of the last block only what is in use, for the system gives no more than that.
  [[nodiscard]] std::size_t memory() const {
    return size_ * sizeof(Value) + blocks_.capacity() * sizeof(blocks_[0]);
  }

 private:
  static constexpr std::size_t block_size = std::size_t{1} << 16;

  std::vector<std::vector<Value>> blocks_;
  std::size_t size_ = 0;
};

}  // namespace harness::explore

#pragma once

#include <cstddef>

namespace pv {

// Text of bounded length, made piece by piece; what does not fit is cut off.
class Text {
 public:
  [[gnu::format(printf, 2, 3)]] void add(const char* format, ...);
  // Keeps the first `size` bytes, if there are more.
  void cut(std::size_t size);
  void clear() { cut(0); }

  [[nodiscard]] const char* data() const { return data_; }  // ends in 0
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] bool is_empty() const { return size_ == 0; }

 private:
  char data_[1024] = {};
  std::size_t size_ = 0;
};

}  // namespace pv

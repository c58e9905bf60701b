#include "text.hpp"

#include <cstdarg>
#include <cstdio>

namespace pv {

void Text::add(const char* format, ...) {
  va_list arguments;
  va_start(arguments, format);
  const std::size_t room = sizeof(data_) - size_;
  const int length = vsnprintf(data_ + size_, room, format, arguments);
  va_end(arguments);
  if (length > 0) {
    const auto added = static_cast<std::size_t>(length);
    size_ += added < room ? added : room - 1;
  }
}

void Text::cut(std::size_t size) {
  if (size < size_) {
    size_ = size;
    data_[size_] = 0;
  }
}

}  // namespace pv

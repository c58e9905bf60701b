#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

namespace harness::live {

// An open file, closed at the end.
class File {
 public:
  File() = default;
  explicit File(int descriptor) : descriptor_(descriptor) {}
  File(File&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
  File& operator=(File&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
  }
  ~File();

  [[nodiscard]] int get() const { return descriptor_; }

 private:
  int descriptor_ = -1;
};

// A file that only lives in memory, `size` bytes of zeros. Throws model::Failure.
File memory_file(const char* name, std::size_t size);

// A shared view of a file, unmapped at the end.
class Mapping {
 public:
  Mapping() = default;
  // The first `size` bytes of `file`, for reading and writing. Throws model::Failure.
  Mapping(const File& file, std::size_t size);
  Mapping(Mapping&& other) noexcept
      : start_(std::exchange(other.start_, nullptr)), size_(std::exchange(other.size_, 0)) {}
  Mapping& operator=(Mapping&& other) noexcept {
    std::swap(start_, other.start_);
    std::swap(size_, other.size_);
    return *this;
  }
  ~Mapping();

  [[nodiscard]] std::byte* start() const { return start_; }
  [[nodiscard]] std::size_t size() const { return size_; }

 private:
  std::byte* start_ = nullptr;
  std::size_t size_ = 0;
};

// Throws model::Failure: "<what>: <errno in words>. <advice>".
[[noreturn]] void fail(const std::string& what, const std::string& advice = {});

}  // namespace harness::live

#pragma once

#include <sys/types.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "live/file.hpp"

namespace harness::live {

// Bytes [start, start + size) of another process, and where to put them.
struct ForeignBytes {
  std::uint64_t start = 0;
  std::byte* to = nullptr;
  std::size_t size = 0;
};

// Copies memory of the child `pid`: with process_vm_readv, or through /proc/PID/mem where a
// container forbids that. False if the process is gone or a piece is not mapped. Throws
// model::Failure if neither way is allowed here.
bool read_memory(pid_t pid, std::span<const ForeignBytes> pieces);
inline bool read_memory(pid_t pid, const ForeignBytes& piece) {
  return read_memory(pid, std::span(&piece, 1));
}

// The same through /proc/PID/mem only. Slower, but leaves the pages as they are: process_vm_readv
// pins what it reads, and for that the kernel first gives the process a copy of its own of each
// page that it still shares with the zygote.
bool read_memory_gently(pid_t pid, std::span<const ForeignBytes> pieces);

// Which pages of a process were written since it was forked.
class PageMap {
 public:
  // Set in the flags of a page that belongs to the process alone, or is swapped out.
  static constexpr std::uint64_t written = 1;

  explicit PageMap(pid_t pid);

  // The flags of the pages from `start` on, as many as there is room for. False if not told here.
  bool read(std::uint64_t start, std::span<std::uint64_t> flags);

  // Pages, by rising address, that count as written from now on whatever the kernel says.
  void remember(std::vector<std::uint64_t> pages) { remembered_ = std::move(pages); }
  void remember_as(const PageMap& other) { remembered_ = other.remembered_; }

 private:
  File file_;
  std::vector<std::uint64_t> remembered_;
};

// A stretch of private writable memory.
struct Region {
  std::uint64_t start = 0;
  std::size_t size = 0;
  std::string name;  // of the file behind it, "[heap]", ...; empty: anonymous
};

// The private writable memory of child `pid`, by address. Throws model::Failure.
std::vector<Region> private_regions(pid_t pid);

}  // namespace harness::live

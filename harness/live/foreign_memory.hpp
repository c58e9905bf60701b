#pragma once

#include <sys/types.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace harness::live {

// Bytes [start, start + size) of another process, and where to put them.
struct ForeignBytes {
  std::uint64_t start = 0;
  std::byte* to = nullptr;
  std::size_t size = 0;
};

// Copies memory of the child `pid`: with process_vm_readv, or through /proc/PID/mem where a container
// forbids that. At most 16 pieces. False if the process is gone or a piece is not mapped.
// Throws model::Failure if neither way is allowed here.
bool read_memory(pid_t pid, const std::vector<ForeignBytes>& pieces);

// A stretch of private writable memory.
struct Region {
  std::uint64_t start = 0;
  std::size_t size = 0;
  std::string name;  // of the file behind it, "[heap]", ...; empty: anonymous
};

// The private writable memory of child `pid`, by address. Throws model::Failure.
std::vector<Region> private_regions(pid_t pid);

}  // namespace harness::live

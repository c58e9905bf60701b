#pragma once

#include <cstddef>
#include <cstdint>

#include "text.hpp"

namespace pv {

// What the student calls the semaphores, as the build found out and wrote next to the executable:
// in <executable>.names, a line "<offset> <name>" for each.
class SemaphoreNames {
 public:
  SemaphoreNames() = default;
  ~SemaphoreNames();
  SemaphoreNames(const SemaphoreNames&) = delete;
  SemaphoreNames& operator=(const SemaphoreNames&) = delete;

  // Reads that file, if there is one; lines that are not as they should be are passed over.
  void load();

  // Appends the name of the semaphore at `offset`; "semaphore@<offset>" if it has none.
  void add_name(std::uint32_t offset, Text& text) const;

 private:
  struct Row {
    std::uint32_t offset;
    char name[64];
  };
  Row* rows_ = nullptr;
  std::size_t count_ = 0;
};

}  // namespace pv

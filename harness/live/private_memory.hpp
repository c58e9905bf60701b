#pragma once

#include <sys/types.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "live/foreign_memory.hpp"

struct XXH3_state_s;

namespace harness::live {

// A copy of everything private in one process that can influence what it does next: data, heap,
// thread-local storage, and its stack from a given frame up. All processes of a check come from one
// zygote; what they never changed since is known from there, and left out of the hash.
//
// Left out, because no role can come to depend on it: the zygote's own stack (roles have one of
// their own), and what lies below the role's innermost frame.
class PrivateMemory {
 public:
  // Takes the zygote's memory as the baseline. Requires: the zygote stands still.
  explicit PrivateMemory(pid_t zygote);

  // Takes a new copy: of process `pid`, whose stack begins at `stack_pointer`, and whose shared
  // segment goes to `segment`. False if the process is gone or its stack pointer is not on its stack.
  bool read(pid_t pid, std::uint64_t stack_pointer, std::span<std::byte> segment);

  // Feeds all that differs from the baseline, and the stack, into `hash`.
  void feed(XXH3_state_s& hash) const;

  // The bytes of the stack, from `stack_pointer` up.
  [[nodiscard]] std::span<const std::byte> stack() const { return stack_; }

 private:
  struct Part {
    std::uint64_t start;
    std::vector<std::byte> baseline;
    std::vector<std::byte> copy;
  };

  [[nodiscard]] std::size_t heap_in_use(const Part& heap) const;
  void feed_changes(XXH3_state_s& hash, const Part& part) const;

  std::vector<Part> parts_;
  std::optional<std::size_t> heap_;  // which part is the heap
  std::vector<std::byte> stack_;
};

}  // namespace harness::live

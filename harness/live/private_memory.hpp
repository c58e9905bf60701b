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
// zygote; pages that still are as they were there are left out of the copy and of the hash.
//
// Which pages those are is known from the kernel: a page that was written since the fork belongs to
// the process alone (PageMap). That is audited against full copies, always at first and then now
// and again; where the kernel does not tell, every page is read and compared.
//
// Left out, because no role can come to depend on it: the zygote's own stack (roles have one of
// their own), what lies below the role's innermost frame, and the stack of its signal handlers, of
// which none is at work when it stands at its gate.
class PrivateMemory {
 public:
  // Takes the zygote's memory as the baseline. Requires: the zygote stands still.
  explicit PrivateMemory(pid_t zygote);

  // Takes a new copy: of a process whose stack begins at `stack_pointer`, and whose shared segment
  // goes to `segment`. False if the process is gone or its stack pointer is not on its stack.
  bool read(pid_t pid, PageMap& pages, std::uint64_t stack_pointer, std::span<std::byte> segment);

  // Makes `pages` count what is written now as written for ever.
  void remember_written(PageMap& pages);

  // Feeds all that differs from the baseline, and the stack, into `hash`.
  void feed(XXH3_state_s& hash) const;

  // The bytes of the stack, from `stack_pointer` up.
  [[nodiscard]] std::span<const std::byte> stack() const { return stack_; }

 private:
  // Memory that lies in one piece, as the zygote has it.
  struct Part {
    std::uint64_t start;
    std::vector<std::byte> baseline;
  };
  enum class Which { all, written };

  bool choose(PageMap& pages, Which which);
  using Reader = bool (*)(pid_t pid, std::span<const ForeignBytes> pieces);
  bool copy(pid_t pid, std::uint64_t stack_pointer, std::span<std::byte> segment, Reader reader);
  bool heap_has_grown();
  void audit(pid_t pid, PageMap& pages, std::uint64_t stack_pointer, std::span<std::byte> segment);
  [[nodiscard]] const std::byte* baseline_of(std::uint64_t address) const;
  void forget_unchanged();

  std::vector<Part> parts_;          // by address
  std::optional<std::size_t> heap_;  // which part is the heap
  bool kernel_tells_ = true;         // which pages were written
  std::size_t reads_ = 0;
  std::vector<std::uint64_t> pages_;  // addresses of the pages in the copy, rising
  std::vector<std::byte> bytes_;      // and their contents
  std::vector<std::byte> stack_;
  std::vector<std::uint64_t> flags_;  // scratch
  std::vector<ForeignBytes> pieces_;  // scratch
};

}  // namespace harness::live

#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace harness::symbols {

// Where a function is, and the registers that it must give back as it found them.
struct Frame {
  std::uint64_t rbx, rbp, r12, r13, r14, r15;
  std::uint64_t rsp;
  std::uint64_t at;  // any byte of the instruction it is at, or of the call it waits for
};

// Who called whom, from the tables that a compiler writes for exceptions (.eh_frame): right in
// libraries too, which keep no frame pointers. Reads on demand: for one thread at a time.
class CallFrames {
 public:
  // Throws std::runtime_error if `executable` cannot be read or is no ELF file.
  explicit CallFrames(const std::string& executable);
  CallFrames(const CallFrames&) = delete;
  CallFrames& operator=(const CallFrames&) = delete;
  ~CallFrames();

  // innermost.at + 1, which stands for where it is, and then the return addresses, innermost first,
  // at most 64, up to where the tables or the stack end. `stack`: its bytes from innermost.rsp up.
  [[nodiscard]] std::vector<std::uint64_t> addresses(const Frame& innermost,
                                                     std::span<const std::byte> stack) const;

 private:
  struct Implementation;
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace harness::symbols

#pragma once

#include <linux/futex.h>
#include <sys/syscall.h>
#include <time.h>

#include <atomic>
#include <cstdint>

namespace pv {

// The futex system call without the C library around it: that would leave in errno, private memory
// of the process, whether the other side was faster.
inline long raw_futex(std::atomic<std::uint32_t>& word, int operation, std::uint32_t value,
                      const timespec* longest) {
  long result = SYS_futex;
  register const timespec* fourth asm("r10") = longest;
  asm volatile("syscall"
               : "+a"(result)
               : "D"(&word), "S"(operation), "d"(value), "r"(fourth)
               : "rcx", "r11", "memory");
  return result;
}

// Sleeps while `word` is `expected`; may return early.
inline void futex_wait(std::atomic<std::uint32_t>& word, std::uint32_t expected) {
  raw_futex(word, FUTEX_WAIT, expected, nullptr);
}

// Wakes up to `sleepers` of those that sleep on `word`.
inline void futex_wake(std::atomic<std::uint32_t>& word, int sleepers) {
  raw_futex(word, FUTEX_WAKE, static_cast<std::uint32_t>(sleepers), nullptr);
}

}  // namespace pv

#pragma once

#include "pv/semaphore.hpp"

// What a program asks of the runtime and must not ask.
namespace pv::misuse {

// Who is told what the program did before it had processes; null: standard error is.
extern void (*listener)(const char* sentence);

// Says what a process did and aborts. In a free run it is the parent that says it, once all is
// over.
[[noreturn]] void stop(const char* sentence);

inline void require(bool condition, const char* otherwise) {
  if (!condition) {
    stop(otherwise);
  }
}

// Stops unless the semaphore lies in the shared struct and was constructed there.
// `operation`: what is being done to it, as the student calls it.
void require_shared(const detail::AnySemaphore& semaphore, const char* operation);

// The same, and it must be a record semaphore.
void require_record(const Semaphore& semaphore, const char* operation);

}  // namespace pv::misuse

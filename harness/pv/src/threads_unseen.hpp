#pragma once

#include <cstddef>

// The functions of ThreadSanitizer's runtime that the threads build uses; see
// <sanitizer/tsan_interface.h> and <sanitizer/common_interface_defs.h>, which not every compiler of
// the harness brings along.
extern "C" {
void __tsan_acquire(void* object);
void __tsan_release(void* object);
void AnnotateIgnoreReadsBegin(const char* file, int line);
void AnnotateIgnoreReadsEnd(const char* file, int line);
void AnnotateIgnoreWritesBegin(const char* file, int line);
void AnnotateIgnoreWritesEnd(const char* file, int line);
void AnnotateIgnoreSyncBegin(const char* file, int line);
void AnnotateIgnoreSyncEnd(const char* file, int line);
}

namespace pv {

// While it lives, ThreadSanitizer sees nothing of what this thread does: neither accesses nor what
// orders them. Our own lock would order all operations of the program, and hide its races.
class Unseen {
 public:
  Unseen() {
    AnnotateIgnoreReadsBegin("", 0);
    AnnotateIgnoreWritesBegin("", 0);
    AnnotateIgnoreSyncBegin("", 0);
  }
  ~Unseen() {
    AnnotateIgnoreSyncEnd("", 0);
    AnnotateIgnoreWritesEnd("", 0);
    AnnotateIgnoreReadsEnd("", 0);
  }
  Unseen(const Unseen&) = delete;
  Unseen& operator=(const Unseen&) = delete;
};

}  // namespace pv

#include "misuse.hpp"

#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "board.hpp"
#include "places.hpp"
#include "runtime.hpp"
#include "semaphore_access.hpp"
#include "wire/gate.hpp"

namespace pv::misuse {

void (*listener)(const char* sentence) = nullptr;

void stop(const char* sentence) {
  if (runtime::mode == harness::wire::Mode::free && runtime::self >= 0) {
    // No lock: it may be ours already. If two misbehave at once, either sentence is a good one.
    strncpy(board->last_words, sentence, sizeof(board->last_words) - 1);
  } else if (listener != nullptr) {
    listener(sentence);
  } else {
    fprintf(stderr, "%s\n", sentence);
  }
  std::abort();
}

void require_shared(const detail::AnySemaphore& semaphore, const char* operation) {
  const auto offset = reinterpret_cast<std::uintptr_t>(&semaphore) - segment_place;
  char sentence[160];
  if (offset >= harness::wire::segment_limit) {
    snprintf(sentence, sizeof(sentence),
             "%s on a semaphore that is not in the shared struct: it is this process's own copy, "
             "and nobody else sees it",
             operation);
    stop(sentence);
  }
  if (!SemaphoreAccess::is_queued(semaphore) && !SemaphoreAccess::is_integer(semaphore)) {
    snprintf(sentence, sizeof(sentence),
             "%s on something that is no semaphore (any more): an index out of its range?",
             operation);
    stop(sentence);
  }
}

void require_record(const Semaphore& semaphore, const char* operation) {
  require_shared(semaphore, operation);
  if (!SemaphoreAccess::is_record(semaphore)) {
    char sentence[120];
    snprintf(sentence, sizeof(sentence), "%s on a semaphore that has P and V only", operation);
    stop(sentence);
  }
}

}  // namespace pv::misuse

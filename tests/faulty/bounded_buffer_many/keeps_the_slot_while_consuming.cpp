// Verdict: concurrency
// The slot is given back only when its item has been consumed, so it stands empty for long.

#include "bounded_buffer_many.hpp"

struct Shared {
  Buffer buffer;
  Semaphore mutex{1};      // guards buffer
  Semaphore empty{slots};  // slots without an item
  Semaphore full{0};       // slots with an item in them
};

void producer(Shared& shared, int i) {
  for (int k = 0; k < makes(i); ++k) {
    const int item = produce(i, k);
    P(shared.empty);
    P(shared.mutex);
    put(shared.buffer, item);
    V(shared.mutex);
    V(shared.full);
  }
}

void consumer(Shared& shared, int i) {
  for (int k = 0; k < gets(i); ++k) {
    P(shared.full);
    P(shared.mutex);
    const int item = get(shared.buffer);
    V(shared.mutex);
    consume(item);
    V(shared.empty);
  }
}

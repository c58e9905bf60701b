// Verdict: busy_waiting
// A consumer that finds the buffer empty looks again, and again, in place of going to sleep.

#include "unbounded_buffer.hpp"

struct Shared {
  Buffer buffer;
  Semaphore mutex{1};  // guards buffer
};

void producer(Shared& shared, int i) {
  for (int k = 0; k < items_each; ++k) {
    const int item = produce(i, k);
    P(shared.mutex);
    put(shared.buffer, item);
    V(shared.mutex);
  }
}

int take(Shared& shared) {
  while (true) {
    P(shared.mutex);
    if (shared.buffer.count > 0) {
      const int item = get(shared.buffer);
      V(shared.mutex);
      return item;
    }
    V(shared.mutex);
  }
}

void consumer(Shared& shared, int i) {
  for (int k = 0; k < share(i); ++k) {
    consume(take(shared));
  }
}

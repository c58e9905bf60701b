// Verdict: rule
// A consumer takes an item without knowing whether there is one.

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

void consumer(Shared& shared, int i) {
  for (int k = 0; k < share(i); ++k) {
    P(shared.mutex);
    const int item = get(shared.buffer);
    V(shared.mutex);
    consume(item);
  }
}

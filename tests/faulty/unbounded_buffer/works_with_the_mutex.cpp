// Verdict: concurrency
// Producing and consuming are in the critical section, so only one process works at a time.

#include "unbounded_buffer.hpp"

struct Shared {
  Buffer buffer;
  Semaphore mutex{1};  // guards buffer
  Semaphore items{0};  // a unit: an item that nobody has a claim on yet
};

void producer(Shared& shared, int i) {
  for (int k = 0; k < items_each; ++k) {
    P(shared.mutex);
    const int item = produce(i, k);
    put(shared.buffer, item);
    V(shared.mutex);
    V(shared.items);
  }
}

void consumer(Shared& shared, int i) {
  for (int k = 0; k < share(i); ++k) {
    P(shared.items);
    P(shared.mutex);
    const int item = get(shared.buffer);
    consume(item);
    V(shared.mutex);
  }
}

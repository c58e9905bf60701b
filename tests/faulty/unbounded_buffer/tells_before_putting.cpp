// Verdict: rule
// The item is counted before it is in, and a consumer is quicker.

#include "unbounded_buffer.hpp"

struct Shared {
  Buffer buffer;
  Semaphore mutex{1};  // guards buffer
  Semaphore items{0};  // a unit: an item that nobody has a claim on yet
};

void producer(Shared& shared, int i) {
  for (int k = 0; k < items_each; ++k) {
    const int item = produce(i, k);
    V(shared.items);
    P(shared.mutex);
    put(shared.buffer, item);
    V(shared.mutex);
  }
}

void consumer(Shared& shared, int i) {
  for (int k = 0; k < share(i); ++k) {
    P(shared.items);
    P(shared.mutex);
    const int item = get(shared.buffer);
    V(shared.mutex);
    consume(item);
  }
}

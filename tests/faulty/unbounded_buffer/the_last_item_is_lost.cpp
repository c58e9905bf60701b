// Verdict: rule
// Each consumer takes its last item out of the buffer and does nothing with it.

#include "unbounded_buffer.hpp"

struct Shared {
  Buffer buffer;
  Semaphore mutex{1};  // guards buffer
  Semaphore items{0};  // a unit: an item that nobody has a claim on yet
};

void producer(Shared& shared, int i) {
  for (int k = 0; k < items_each; ++k) {
    const int item = produce(i, k);
    P(shared.mutex);
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
    V(shared.mutex);
    if (k + 1 < share(i)) {
      consume(item);
    }
  }
}

// Verdict: data_race
// Put and get change the buffer at the same time: the semaphore counts, it does not exclude.

#include "unbounded_buffer.hpp"

struct Shared {
  Buffer buffer;
  Semaphore items{0};  // a unit: an item that nobody has a claim on yet
};

void producer(Shared& shared, int i) {
  for (int k = 0; k < items_each; ++k) {
    const int item = produce(i, k);
    put(shared.buffer, item);
    V(shared.items);
  }
}

void consumer(Shared& shared, int i) {
  for (int k = 0; k < share(i); ++k) {
    P(shared.items);
    const int item = get(shared.buffer);
    consume(item);
  }
}

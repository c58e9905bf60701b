// Verdict: concurrency
// Right, but the mutex keeps apart what may go on at the same time: there are two slots.

#include "bounded_buffer.hpp"

struct Shared {
  Buffer buffer;
  Semaphore mutex{1};
  Semaphore empty{slots};  // slots without an item
  Semaphore full{0};       // slots with an item in them
};

void producer(Shared& shared, int /*i*/) {
  int item = 0;
  while (true) {
    item = produce(item);
    P(shared.empty);
    P(shared.mutex);
    put(shared.buffer, item);
    V(shared.mutex);
    V(shared.full);
  }
}

void consumer(Shared& shared, int /*i*/) {
  while (true) {
    P(shared.full);
    P(shared.mutex);
    const int item = get(shared.buffer);
    V(shared.mutex);
    V(shared.empty);
    consume(item);
  }
}

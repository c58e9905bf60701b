// Verdict: deadlock
// Both counts start with 0, so each waits for the other.

#include "bounded_buffer.hpp"

struct Shared {
  Buffer buffer;
  Semaphore empty{0};  // slots without an item
  Semaphore full{0};   // slots with an item in them
};

void producer(Shared& shared, int /*i*/) {
  int item = 0;
  while (true) {
    item = produce(item);
    P(shared.empty);
    put(shared.buffer, item);
    V(shared.full);
  }
}

void consumer(Shared& shared, int /*i*/) {
  while (true) {
    P(shared.full);
    const int item = get(shared.buffer);
    V(shared.empty);
    consume(item);
  }
}

// Verdict: holds
// A producer who finds a consumer waiting passes the mutex on to it, with the item.

#include "unbounded_buffer.hpp"

struct Shared {
  Buffer buffer;
  Semaphore mutex{1};  // guards buffer and waiting
  int waiting = 0;     // how many consumers wait for an item
  Semaphore go{0};     // a unit: go on with an item there, and with the mutex
};

void producer(Shared& shared, int i) {
  for (int k = 0; k < items_each; ++k) {
    const int item = produce(i, k);
    P(shared.mutex);
    put(shared.buffer, item);
    if (shared.waiting > 0) {
      --shared.waiting;
      V(shared.go);
    } else {
      V(shared.mutex);
    }
  }
}

void consumer(Shared& shared, int i) {
  for (int k = 0; k < share(i); ++k) {
    P(shared.mutex);
    if (shared.buffer.count == 0) {
      ++shared.waiting;
      V(shared.mutex);
      P(shared.go);
    }
    const int item = get(shared.buffer);
    V(shared.mutex);
    consume(item);
  }
}

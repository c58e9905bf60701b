// Verdict: deadlock
// A producer that finds no empty slot waits with the mutex, which a consumer needs to make one.

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
    P(shared.mutex);
    P(shared.empty);
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
    V(shared.empty);
    consume(item);
  }
}

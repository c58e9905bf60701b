// Verdict: rule
// The count of empty slots starts with one more than there are.

#include "bounded_buffer.hpp"

struct Shared {
  Buffer buffer;
  Semaphore empty{slots + 1};  // slots without an item
  Semaphore full{0};           // slots with an item in them
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

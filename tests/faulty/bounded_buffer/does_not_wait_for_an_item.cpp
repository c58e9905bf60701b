// Verdict: rule
// The consumer takes an item without knowing whether there is one.

#include "bounded_buffer.hpp"

struct Shared {
  Buffer buffer;
  Semaphore empty{slots};  // slots without an item
};

void producer(Shared& shared, int /*i*/) {
  int item = 0;
  while (true) {
    item = produce(item);
    P(shared.empty);
    put(shared.buffer, item);
  }
}

void consumer(Shared& shared, int /*i*/) {
  while (true) {
    const int item = get(shared.buffer);
    V(shared.empty);
    consume(item);
  }
}

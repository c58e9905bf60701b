// Verdict: rule
// The producer fills a slot whose item has not been taken yet.

#include "bounded_buffer.hpp"

struct Shared {
  Buffer buffer;
  Semaphore full{0};  // slots with an item in them
};

void producer(Shared& shared, int /*i*/) {
  int item = 0;
  while (true) {
    item = produce(item);
    put(shared.buffer, item);
    V(shared.full);
  }
}

void consumer(Shared& shared, int /*i*/) {
  while (true) {
    P(shared.full);
    const int item = get(shared.buffer);
    consume(item);
  }
}

#include "bounded_buffer.hpp"

// Everything producer and consumer share lies in here.
struct Shared {
  Buffer buffer;
  Semaphore full{0};  // slots with an item in them
};

// The producer goes on for ever; there is one.
void producer(Shared& shared, int /*i*/) {
  int item = 0;
  while (true) {
    item = produce(item);
    // TODO: is there an empty slot?
    put(shared.buffer, item);
    V(shared.full);
  }
}

// The consumer goes on for ever; there is one.
void consumer(Shared& shared, int /*i*/) {
  while (true) {
    P(shared.full);
    const int item = get(shared.buffer);
    consume(item);
  }
}

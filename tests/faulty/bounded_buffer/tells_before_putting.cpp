// Verdict: data_race
// The slot counts as full before the item is in it: the consumer reads what is being written.

#include "bounded_buffer.hpp"

struct Shared {
  Buffer buffer;
  Semaphore empty{slots};  // slots without an item
  Semaphore full{0};       // slots with an item in them
};

void producer(Shared& shared, int /*i*/) {
  int item = 0;
  while (true) {
    item = produce(item);
    P(shared.empty);
    V(shared.full);
    put(shared.buffer, item);
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

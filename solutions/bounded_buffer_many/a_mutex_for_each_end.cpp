// Verdict: holds
// Producers exclude each other at one end of the ring, consumers at the other.

#include "bounded_buffer_many.hpp"

struct Shared {
  Buffer buffer;
  Semaphore at_in{1};      // guards buffer.in
  Semaphore at_out{1};     // guards buffer.out
  Semaphore empty{slots};  // slots without an item
  Semaphore full{0};       // slots with an item in them
};

void producer(Shared& shared, int i) {
  for (int k = 0; k < makes(i); ++k) {
    const int item = produce(i, k);
    P(shared.empty);
    P(shared.at_in);
    put(shared.buffer, item);
    V(shared.at_in);
    V(shared.full);
  }
}

void consumer(Shared& shared, int i) {
  for (int k = 0; k < gets(i); ++k) {
    P(shared.full);
    P(shared.at_out);
    const int item = get(shared.buffer);
    V(shared.at_out);
    V(shared.empty);
    consume(item);
  }
}

// Verdict: data_race
// Two producers, or two consumers, are at the same end of the ring at once.

#include "bounded_buffer_many.hpp"

struct Shared {
  Buffer buffer;
  Semaphore empty{slots};  // slots without an item
  Semaphore full{0};       // slots with an item in them
};

void producer(Shared& shared, int i) {
  for (int k = 0; k < makes(i); ++k) {
    const int item = produce(i, k);
    P(shared.empty);
    put(shared.buffer, item);
    V(shared.full);
  }
}

void consumer(Shared& shared, int i) {
  for (int k = 0; k < gets(i); ++k) {
    P(shared.full);
    const int item = get(shared.buffer);
    V(shared.empty);
    consume(item);
  }
}

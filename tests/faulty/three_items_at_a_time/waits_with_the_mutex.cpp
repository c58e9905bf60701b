// Verdict: deadlock
// The buffer is locked until a box is full, so no producer can put in what is missing.

#include "three_items_at_a_time.hpp"

struct Shared {
  Buffer buffer;
  Semaphore mutex{1};      // guards buffer
  Semaphore empty{slots};  // slots without an item
  Semaphore full{0};       // slots with an item in them
};

void producer(Shared& shared, int i) {
  for (int k = 0; k < makes(i); ++k) {
    const int item = produce(i, k);
    P(shared.empty);
    P(shared.mutex);
    put(shared.buffer, item);
    V(shared.mutex);
    V(shared.full);
  }
}

int take(Shared& shared) {
  P(shared.full);
  const int item = get(shared.buffer);
  V(shared.empty);
  return item;
}

void consumer(Shared& shared, int /*i*/) {
  P(shared.mutex);
  const int one = take(shared);
  const int two = take(shared);
  const int three = take(shared);
  V(shared.mutex);
  pack(one, two, three);
}

// Verdict: deadlock
// Three slots become empty and one is counted, so a producer waits for ever.

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

void consumer(Shared& shared, int /*i*/) {
  Swait(shared.full, items_in_a_box, items_in_a_box);
  P(shared.mutex);
  const int one = get(shared.buffer);
  const int two = get(shared.buffer);
  const int three = get(shared.buffer);
  V(shared.mutex);
  V(shared.empty);
  pack(one, two, three);
}

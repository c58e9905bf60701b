// Verdict: holds
// Consumers take turns, box by box; the buffer is locked for one item only.

#include "three_items_at_a_time.hpp"

struct Shared {
  Buffer buffer;
  Semaphore mutex{1};      // guards buffer
  Semaphore empty{slots};  // slots without an item
  Semaphore full{0};       // slots with an item in them
  Semaphore turn{1};       // the right to take items, until a box is full
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
  P(shared.mutex);
  const int item = get(shared.buffer);
  V(shared.mutex);
  V(shared.empty);
  return item;
}

void consumer(Shared& shared, int /*i*/) {
  P(shared.turn);
  const int one = take(shared);
  const int two = take(shared);
  const int three = take(shared);
  V(shared.turn);
  pack(one, two, three);
}

#include "three_items_at_a_time.hpp"

// Everything the processes share lies in here.
struct Shared {
  Buffer buffer;
  Semaphore mutex{1};      // guards buffer
  Semaphore empty{slots};  // slots without an item
  Semaphore full{0};       // slots with an item in them
};

// Producer i puts its items into the buffer, one at a time, and is done.
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

// Each consumer fills one box with three items that left the buffer one after the other.
void consumer(Shared& shared, int /*i*/) {
  // TODO: nobody else may take an item in between.
  const int one = take(shared);
  const int two = take(shared);
  const int three = take(shared);
  pack(one, two, three);
}

#include "bounded_buffer_many.hpp"

// Everything the processes share lies in here.
struct Shared {
  Buffer buffer;
  Semaphore mutex{1};      // guards buffer
  Semaphore empty{slots};  // slots without an item
  Semaphore full{0};       // slots with an item in them
};

// Producer i puts its items into the buffer, and is done.
void producer(Shared& shared, int i) {
  for (int k = 0; k < makes(i); ++k) {
    const int item = produce(i, k);
    // TODO: in what order?
    P(shared.mutex);
    P(shared.empty);
    put(shared.buffer, item);
    V(shared.full);
    V(shared.mutex);
  }
}

// Consumer i gets its share of them, and is done.
void consumer(Shared& shared, int i) {
  for (int k = 0; k < gets(i); ++k) {
    P(shared.mutex);
    P(shared.full);
    const int item = get(shared.buffer);
    V(shared.empty);
    V(shared.mutex);
    consume(item);
  }
}

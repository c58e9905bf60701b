#include "unbounded_buffer.hpp"

// Everything the processes share lies in here.
struct Shared {
  Buffer buffer;
  Semaphore mutex{1};  // guards buffer
};

// Producer i puts its items into the buffer, and is done.
void producer(Shared& shared, int i) {
  for (int k = 0; k < items_each; ++k) {
    const int item = produce(i, k);
    P(shared.mutex);
    put(shared.buffer, item);
    V(shared.mutex);
  }
}

// Consumer i gets its share of them, and is done.
void consumer(Shared& shared, int i) {
  for (int k = 0; k < share(i); ++k) {
    // TODO: is there an item?
    P(shared.mutex);
    const int item = get(shared.buffer);
    V(shared.mutex);
    consume(item);
  }
}

// Verdict: holds
// The slot and the mutex are taken in one operation or not at all, so their order is no question.

#include "bounded_buffer_many.hpp"

struct Shared {
  Buffer buffer;
  Semaphore mutex{1};      // guards buffer
  Semaphore empty{slots};  // slots without an item
  Semaphore full{0};       // slots with an item in them
};

void producer(Shared& shared, int i) {
  for (int k = 0; k < makes(i); ++k) {
    const int item = produce(i, k);
    Swait(shared.empty, shared.mutex);
    put(shared.buffer, item);
    Ssignal(shared.mutex, shared.full);
  }
}

void consumer(Shared& shared, int i) {
  for (int k = 0; k < gets(i); ++k) {
    Swait(shared.full, shared.mutex);
    const int item = get(shared.buffer);
    Ssignal(shared.mutex, shared.empty);
    consume(item);
  }
}

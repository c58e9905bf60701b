// Verdict: rule
// A mutex keeps the two apart, but knows nothing of full and empty.

#include "bounded_buffer.hpp"

struct Shared {
  Buffer buffer;
  Semaphore mutex{1};
};

void producer(Shared& shared, int /*i*/) {
  int item = 0;
  while (true) {
    item = produce(item);
    P(shared.mutex);
    put(shared.buffer, item);
    V(shared.mutex);
  }
}

void consumer(Shared& shared, int /*i*/) {
  while (true) {
    P(shared.mutex);
    const int item = get(shared.buffer);
    V(shared.mutex);
    consume(item);
  }
}

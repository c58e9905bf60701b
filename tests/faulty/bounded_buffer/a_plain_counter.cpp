// Verdict: data_race
// Both change the counter, and one step of the one can fall between two of the other.

#include "bounded_buffer.hpp"

struct Shared {
  Buffer buffer;
  volatile int count = 0;  // volatile, or the compiler reads it once and never again
};

void producer(Shared& shared, int /*i*/) {
  int item = 0;
  while (true) {
    item = produce(item);
    while (shared.count == slots) {
    }
    put(shared.buffer, item);
    shared.count = shared.count + 1;
  }
}

void consumer(Shared& shared, int /*i*/) {
  while (true) {
    while (shared.count == 0) {
    }
    const int item = get(shared.buffer);
    shared.count = shared.count - 1;
    consume(item);
  }
}

// Verdict: concurrency
// The lock is kept for as long as the enlarger: the second one stands idle.

#include "integer_semaphore.hpp"

struct IntegerSemaphore {
  std::atomic_flag lock;
  int value = enlargers;
};

void acquire(std::atomic_flag& lock) {
  while (lock.test_and_set()) {
  }
}

void P(IntegerSemaphore& s) {
  acquire(s.lock);
  --s.value;
}

void V(IntegerSemaphore& s) {
  ++s.value;
  s.lock.clear();
}

struct Darkroom {
  IntegerSemaphore free;
};

void photographer(Darkroom& room, int i) {
  while (true) {
    take_pictures(i);
    P(room.free);
    enlarge(i);
    V(room.free);
  }
}

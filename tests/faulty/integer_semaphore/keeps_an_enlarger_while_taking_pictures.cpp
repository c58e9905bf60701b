// Verdict: concurrency
// Takes the enlarger along to where the pictures are taken: others with a film get none.

#include "integer_semaphore.hpp"

struct IntegerSemaphore {
  std::atomic_flag lock;
  int value = enlargers;
};

void acquire(std::atomic_flag& lock) {
  while (lock.test_and_set()) {
  }
}

bool takes_a_unit(IntegerSemaphore& s) {
  acquire(s.lock);
  const bool there_is_one = s.value > 0;
  if (there_is_one) {
    --s.value;
  }
  s.lock.clear();
  return there_is_one;
}

void P(IntegerSemaphore& s) {
  while (!takes_a_unit(s)) {
  }
}

void V(IntegerSemaphore& s) {
  acquire(s.lock);
  ++s.value;
  s.lock.clear();
}

struct Darkroom {
  IntegerSemaphore free;
};

void photographer(Darkroom& room, int i) {
  while (true) {
    P(room.free);
    take_pictures(i);
    enlarge(i);
    V(room.free);
  }
}

// Verdict: holds
// The same with no more order than the plain number needs.
// Memory: tso

#include "integer_semaphore.hpp"

struct IntegerSemaphore {
  std::atomic_flag lock;
  int value = enlargers;
};

void acquire(std::atomic_flag& lock) {
  while (lock.test_and_set(std::memory_order_acquire)) {
  }
}

bool takes_a_unit(IntegerSemaphore& s) {
  acquire(s.lock);
  const bool there_is_one = s.value > 0;
  if (there_is_one) {
    --s.value;
  }
  s.lock.clear(std::memory_order_release);
  return there_is_one;
}

void P(IntegerSemaphore& s) {
  while (!takes_a_unit(s)) {
  }
}

void V(IntegerSemaphore& s) {
  acquire(s.lock);
  ++s.value;
  s.lock.clear(std::memory_order_release);
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

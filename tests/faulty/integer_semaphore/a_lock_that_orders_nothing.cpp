// Verdict: data_race
// A relaxed lock lets one in at a time, but the number that they write is not ordered by it.

#include "integer_semaphore.hpp"

struct IntegerSemaphore {
  std::atomic_flag lock;
  int value = enlargers;
};

void acquire(std::atomic_flag& lock) {
  while (lock.test_and_set(std::memory_order_relaxed)) {
  }
}

bool takes_a_unit(IntegerSemaphore& s) {
  acquire(s.lock);
  const bool there_is_one = s.value > 0;
  if (there_is_one) {
    --s.value;
  }
  s.lock.clear(std::memory_order_relaxed);
  return there_is_one;
}

void P(IntegerSemaphore& s) {
  while (!takes_a_unit(s)) {
  }
}

void V(IntegerSemaphore& s) {
  acquire(s.lock);
  ++s.value;
  s.lock.clear(std::memory_order_relaxed);
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

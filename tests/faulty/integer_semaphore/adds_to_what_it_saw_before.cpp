// Verdict: rule
// Looks at the number before it has the lock, and puts back a number that others have long changed.

#include "integer_semaphore.hpp"

struct IntegerSemaphore {
  std::atomic_flag lock;
  std::atomic<int> value{enlargers};
};

void acquire(std::atomic_flag& lock) {
  while (lock.test_and_set()) {
  }
}

bool takes_a_unit(IntegerSemaphore& s) {
  const int value = s.value.load();
  acquire(s.lock);
  if (value > 0) {
    s.value.store(value - 1);
  }
  s.lock.clear();
  return value > 0;
}

void P(IntegerSemaphore& s) {
  while (!takes_a_unit(s)) {
  }
}

void V(IntegerSemaphore& s) {
  acquire(s.lock);
  s.value.store(s.value.load() + 1);
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

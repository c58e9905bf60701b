// Verdict: partial_deadlock
// Who waits for a unit has the lock, and who would give one back waits for the lock.

#include "integer_semaphore.hpp"

struct IntegerSemaphore {
  std::atomic_flag lock;
  std::atomic<int> value{enlargers};
};

void acquire(std::atomic_flag& lock) {
  while (lock.test_and_set()) {
  }
}

void P(IntegerSemaphore& s) {
  acquire(s.lock);
  while (s.value.load() <= 0) {
  }
  s.value.store(s.value.load() - 1);
  s.lock.clear();
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

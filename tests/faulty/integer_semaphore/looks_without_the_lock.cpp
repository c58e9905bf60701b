// Verdict: rule
// Looks, and takes with the lock what may be gone by then.

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
  while (s.value.load() <= 0) {
  }
  acquire(s.lock);
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

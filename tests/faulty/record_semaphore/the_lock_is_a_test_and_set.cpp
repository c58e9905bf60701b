// Verdict: busy_waiting
// Who waits for a unit sleeps, but who waits for the lock goes round a short loop, in no line.
// Keeps: progress, mutual exclusion

#include "record_semaphore.hpp"

struct RecordSemaphore {
  std::atomic_flag lock;
  int value = 1;
  Queue waiting;
  Beds beds;
};

void acquire(std::atomic_flag& lock) {
  while (lock.test_and_set()) {
  }
}

void P(RecordSemaphore& s, int i) {
  acquire(s.lock);
  --s.value;
  if (s.value >= 0) {
    s.lock.clear();
    return;
  }
  append(s.waiting, i);
  s.beds.asleep[i].store(true);
  s.lock.clear();
  pv::P(s.beds.bed[i]);
}

void V(RecordSemaphore& s) {
  acquire(s.lock);
  ++s.value;
  if (s.value <= 0) {
    wakeup(s.beds, remove_first(s.waiting));
  }
  s.lock.clear();
}

struct Darkroom {
  RecordSemaphore mutex;
  Bath bath;
};

void photographer(Darkroom& room, int i) {
  while (true) {
    take_pictures(i);
    P(room.mutex, i);
    develop(room.bath, i);
    V(room.mutex);
  }
}

// Verdict: data_race
// The value is looked at before the lock is taken.

#include "record_semaphore.hpp"

struct RecordSemaphore {
  Lock lock;
  int value = 1;
  Queue waiting;
  Beds beds;
};

void P(RecordSemaphore& s, int i) {
  --s.value;
  if (s.value >= 0) {
    return;
  }
  acquire(s.lock);
  append(s.waiting, i);
  block(s.beds, i, s.lock);
}

void V(RecordSemaphore& s) {
  acquire(s.lock);
  ++s.value;
  if (s.value <= 0) {
    wakeup(s.beds, remove_first(s.waiting));
  }
  release(s.lock);
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

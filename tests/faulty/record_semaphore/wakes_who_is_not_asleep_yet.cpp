// Verdict: deadlock
// The lost wake-up: between release and block the process is in the queue and awake, and there it
// is woken.

#include "record_semaphore.hpp"

struct RecordSemaphore {
  Lock lock;
  int value = 1;
  Queue waiting;
  Beds beds;
};

void P(RecordSemaphore& s, int i) {
  acquire(s.lock);
  --s.value;
  if (s.value >= 0) {
    release(s.lock);
    return;
  }
  append(s.waiting, i);
  release(s.lock);
  block(s.beds, i);
}

void V(RecordSemaphore& s) {
  acquire(s.lock);
  ++s.value;
  if (s.value <= 0) {
    const int first = remove_first(s.waiting);
    release(s.lock);
    wakeup(s.beds, first);
    return;
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

// Verdict: starvation
// A unit given back is for anyone: who is woken finds it gone, and queues anew behind all others.

#include "record_semaphore.hpp"

struct RecordSemaphore {
  Lock lock;
  int value = 1;
  Queue waiting;
  Beds beds;
};

void P(RecordSemaphore& s, int i) {
  acquire(s.lock);
  while (s.value == 0) {
    append(s.waiting, i);
    block(s.beds, i, s.lock);
    acquire(s.lock);
  }
  --s.value;
  release(s.lock);
}

void V(RecordSemaphore& s) {
  acquire(s.lock);
  ++s.value;
  if (s.waiting.length > 0) {
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

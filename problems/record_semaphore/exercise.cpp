#include "record_semaphore.hpp"

// Units, and a queue of those who wait for one. Below zero the value says how many wait.
struct RecordSemaphore {
  Lock lock;  // whoever looks at the rest, or changes it, has it
  int value = 1;
  Queue waiting;
  Beds beds;
};

// Photographer i takes a unit; sleeps until there is one for it.
void P(RecordSemaphore& s, int i) {
  acquire(s.lock);
  --s.value;
  if (s.value >= 0) {
    release(s.lock);
    return;
  }
  append(s.waiting, i);
  release(s.lock);
  // TODO: what if somebody wakes photographer i now?
  block(s.beds, i);
}

// Gives a unit back; if somebody waits, it is for the first in the queue, who is woken.
void V(RecordSemaphore& s) {
  acquire(s.lock);
  ++s.value;
  if (s.value <= 0) {
    wakeup(s.beds, remove_first(s.waiting));
  }
  release(s.lock);
}

// Everything the photographers share lies in here.
struct Darkroom {
  RecordSemaphore mutex;
  Bath bath;
};

// What photographer i does, for ever. All photographers run this at the same time.
void photographer(Darkroom& room, int i) {
  while (true) {
    take_pictures(i);
    P(room.mutex, i);
    develop(room.bath, i);
    V(room.mutex);
  }
}

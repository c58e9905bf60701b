// Verdict: holds
// A switch for each process remembers that it was given a unit, and it sleeps only while that is
// not so.

#include "record_semaphore.hpp"

struct RecordSemaphore {
  Lock lock;
  int value = 1;
  Queue waiting;
  Beds beds;
  bool given[most_photographers] = {};  // a unit that is not yet taken
};

void P(RecordSemaphore& s, int i) {
  acquire(s.lock);
  --s.value;
  if (s.value >= 0) {
    release(s.lock);
    return;
  }
  append(s.waiting, i);
  while (!s.given[i]) {
    block(s.beds, i, s.lock);
    acquire(s.lock);
  }
  s.given[i] = false;
  release(s.lock);
}

void V(RecordSemaphore& s) {
  acquire(s.lock);
  ++s.value;
  if (s.value <= 0) {
    const int first = remove_first(s.waiting);
    s.given[first] = true;
    wakeup(s.beds, first);
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

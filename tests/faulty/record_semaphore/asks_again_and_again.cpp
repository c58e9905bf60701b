// Verdict: busy_waiting
// An integer semaphore: takes the lock, looks, gives it back, takes it again; never asleep.
// Keeps: progress, mutual exclusion

#include "record_semaphore.hpp"

struct RecordSemaphore {
  Lock lock;
  int value = 1;
  Queue waiting;
  Beds beds;
};

void P(RecordSemaphore& s, int /*i*/) {
  acquire(s.lock);
  while (s.value == 0) {
    release(s.lock);
    acquire(s.lock);
  }
  --s.value;
  release(s.lock);
}

void V(RecordSemaphore& s) {
  acquire(s.lock);
  ++s.value;
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

// Verdict: partial_deadlock
// If nobody waits, the lamp is left lit: who comes next waits for one who is gone.

#include "bounded_test_and_set.hpp"

struct Darkroom {
  std::atomic_flag lamp;
  std::atomic<bool> waiting[most_photographers] = {};
  Bath bath;
};

void leave(Darkroom& room, int i) {
  int next = (i + 1) % photographers();
  while (next != i && !room.waiting[next].load()) {
    next = (next + 1) % photographers();
  }
  room.waiting[next].store(false);
}

void photographer(Darkroom& room, int i) {
  while (true) {
    take_pictures(i);
    room.waiting[i].store(true);
    bool lit = true;
    while (room.waiting[i].load() && lit) {
      lit = room.lamp.test_and_set();
    }
    room.waiting[i].store(false);
    develop(room.bath, i);
    leave(room, i);
  }
}

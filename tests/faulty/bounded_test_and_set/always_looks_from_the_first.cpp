// Verdict: starvation
// Who leaves looks for one who waits from number 0 on: those in front come again and again.

#include "bounded_test_and_set.hpp"

struct Darkroom {
  std::atomic_flag lamp;
  std::atomic<bool> waiting[most_photographers] = {};
  Bath bath;
};

// Lets in the next one who waits, counted round from photographer i; if nobody does, the lamp goes
// dark.
void leave(Darkroom& room, int i) {
  int next = i == 0 ? 1 : 0;
  while (next != i && !room.waiting[next].load()) {
    next = (next + 1) % photographers();
  }
  if (next == i) {
    room.lamp.clear();
  } else {
    room.waiting[next].store(false);
  }
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

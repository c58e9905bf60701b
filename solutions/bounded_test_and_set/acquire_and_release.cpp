// Verdict: holds
// Two ways lead in, by the lamp and by the array; both must acquire what a way out has released.
// Memory: tso

#include "bounded_test_and_set.hpp"

struct Darkroom {
  std::atomic_flag lamp;
  std::atomic<bool> waiting[most_photographers] = {};
  Bath bath;
};

// Lets in the next one who waits, counted round from photographer i; if nobody does, the lamp goes
// dark.
void leave(Darkroom& room, int i) {
  int next = (i + 1) % photographers();
  while (next != i && !room.waiting[next].load(std::memory_order_relaxed)) {
    next = (next + 1) % photographers();
  }
  if (next == i) {
    room.lamp.clear(std::memory_order_release);
  } else {
    room.waiting[next].store(false, std::memory_order_release);
  }
}

void photographer(Darkroom& room, int i) {
  while (true) {
    take_pictures(i);
    room.waiting[i].store(true, std::memory_order_relaxed);
    bool lit = true;
    while (room.waiting[i].load(std::memory_order_acquire) && lit) {
      lit = room.lamp.test_and_set(std::memory_order_acquire);
    }
    room.waiting[i].store(false, std::memory_order_relaxed);
    develop(room.bath, i);
    leave(room, i);
  }
}

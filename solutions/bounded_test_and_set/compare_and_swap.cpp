// Verdict: holds
// The same with compare-and-swap in place of test-and-set.

#include "bounded_test_and_set.hpp"

struct Darkroom {
  std::atomic<bool> lit{false};
  std::atomic<bool> waiting[most_photographers] = {};
  Bath bath;
};

bool lights(std::atomic<bool>& lit) {
  bool expected = false;
  return lit.compare_exchange_strong(expected, true);
}

// Lets in the next one who waits, counted round from photographer i; if nobody does, the lamp goes
// dark.
void leave(Darkroom& room, int i) {
  int next = (i + 1) % photographers();
  while (next != i && !room.waiting[next].load()) {
    next = (next + 1) % photographers();
  }
  if (next == i) {
    room.lit.store(false);
  } else {
    room.waiting[next].store(false);
  }
}

void photographer(Darkroom& room, int i) {
  while (true) {
    take_pictures(i);
    room.waiting[i].store(true);
    bool mine = false;
    while (room.waiting[i].load() && !mine) {
      mine = lights(room.lit);
    }
    room.waiting[i].store(false);
    develop(room.bath, i);
    leave(room, i);
  }
}

// Verdict: mutual_exclusion
// A try that fails writes what it found into `expected`: the next one expects "taken", and
// succeeds.

#include "swap_lock.hpp"

struct Darkroom {
  std::atomic<bool> taken{false};
  Bath bath;
};

void photographer(Darkroom& room, int i) {
  while (true) {
    take_pictures(i);
    bool expected = false;
    while (!room.taken.compare_exchange_strong(expected, true)) {
    }
    develop(room.bath, i);
    room.taken.store(false);
  }
}

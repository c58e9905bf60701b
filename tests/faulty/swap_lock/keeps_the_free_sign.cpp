// Verdict: mutual_exclusion
// Has "free" in hand since last time, and does not even look at the door.

#include "swap_lock.hpp"

struct Darkroom {
  std::atomic<bool> taken{false};
  Bath bath;
};

void photographer(Darkroom& room, int i) {
  bool taken = true;
  while (true) {
    take_pictures(i);
    while (taken) {
      taken = room.taken.exchange(true);
    }
    develop(room.bath, i);
    room.taken.store(false);
  }
}

// Verdict: partial_deadlock
// Puts "free" back if "free" hangs there: it never does, so the room stays taken.

#include "swap_lock.hpp"

struct Darkroom {
  std::atomic<bool> taken{false};
  Bath bath;
};

void photographer(Darkroom& room, int i) {
  while (true) {
    take_pictures(i);
    while (room.taken.exchange(true)) {
    }
    develop(room.bath, i);
    bool expected = false;
    room.taken.compare_exchange_strong(expected, false);
  }
}

// Verdict: mutual_exclusion
// Compare-and-swap may fail, and nobody looks whether it did.

#include "swap_lock.hpp"

struct Darkroom {
  std::atomic<bool> taken{false};
  Bath bath;
};

void photographer(Darkroom& room, int i) {
  while (true) {
    take_pictures(i);
    bool expected = false;
    room.taken.compare_exchange_strong(expected, true);
    develop(room.bath, i);
    room.taken.store(false);
  }
}

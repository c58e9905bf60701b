// Verdict: data_race
// One at a time, but with no order between what one did in the bath and what the next one does.

#include "swap_lock.hpp"

struct Darkroom {
  std::atomic<bool> taken{false};
  Bath bath;
};

void photographer(Darkroom& room, int i) {
  while (true) {
    take_pictures(i);
    while (room.taken.exchange(true, std::memory_order_relaxed)) {
    }
    develop(room.bath, i);
    room.taken.store(false, std::memory_order_release);
  }
}

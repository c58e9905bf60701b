// Verdict: holds
// Compare-and-swap with no more order than it takes: none if it fails.
// Memory: tso

#include "swap_lock.hpp"

struct Darkroom {
  std::atomic<bool> taken{false};
  Bath bath;
};

bool takes(std::atomic<bool>& taken) {
  bool expected = false;
  return taken.compare_exchange_strong(expected, true, std::memory_order_acquire,
                                       std::memory_order_relaxed);
}

void photographer(Darkroom& room, int i) {
  while (true) {
    take_pictures(i);
    while (!takes(room.taken)) {
    }
    develop(room.bath, i);
    room.taken.store(false, std::memory_order_release);
  }
}

// Verdict: holds
// Hangs up "taken" if "free" hangs there, in one go; else nothing is changed.

#include "swap_lock.hpp"

struct Darkroom {
  std::atomic<bool> taken{false};
  Bath bath;
};

bool takes(std::atomic<bool>& taken) {
  bool expected = false;  // anew for each try: a try that fails leaves here what it found
  return taken.compare_exchange_strong(expected, true);
}

void photographer(Darkroom& room, int i) {
  while (true) {
    take_pictures(i);
    while (!takes(room.taken)) {
    }
    develop(room.bath, i);
    room.taken.store(false);
  }
}

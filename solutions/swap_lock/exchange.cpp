// Verdict: holds
// Hangs up "taken" and takes down what hung there, in one go, until that was "free".

#include "swap_lock.hpp"

struct Darkroom {
  std::atomic<bool> taken{false};
  Bath bath;
};

void photographer(Darkroom& room, int i) {
  while (true) {
    take_pictures(i);
    bool taken = true;
    while (taken) {
      taken = room.taken.exchange(true);
    }
    develop(room.bath, i);
    room.taken.store(false);
  }
}

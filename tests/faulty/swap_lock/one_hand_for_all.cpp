// Verdict: data_race
// What each has in hand lies in the shared struct: they take it out of each other's hands.

#include "swap_lock.hpp"

struct Darkroom {
  std::atomic<bool> taken{false};
  bool hand = true;
  Bath bath;
};

void photographer(Darkroom& room, int i) {
  while (true) {
    take_pictures(i);
    room.hand = true;
    while (room.hand) {
      room.hand = room.taken.exchange(true);
    }
    develop(room.bath, i);
    room.taken.store(false);
  }
}

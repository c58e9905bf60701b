// Verdict: mutual_exclusion
// Who finds the lamp lit puts it back to dark, though it was not the one who lit it.

#include "test_and_set.hpp"

struct Darkroom {
  std::atomic_flag lamp;
  Bath bath;
};

void photographer(Darkroom& room, int i) {
  while (true) {
    take_pictures(i);
    while (room.lamp.test_and_set()) {
      room.lamp.clear();
    }
    develop(room.bath, i);
    room.lamp.clear();
  }
}

// Verdict: mutual_exclusion
// Waits until the lamp was lit, and it is lit by the second try at the latest: its own.

#include "test_and_set.hpp"

struct Darkroom {
  std::atomic_flag lamp;
  Bath bath;
};

void photographer(Darkroom& room, int i) {
  while (true) {
    take_pictures(i);
    while (!room.lamp.test_and_set()) {
    }
    develop(room.bath, i);
    room.lamp.clear();
  }
}

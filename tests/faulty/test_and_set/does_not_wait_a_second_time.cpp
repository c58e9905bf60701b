// Verdict: mutual_exclusion
// Who finds the lamp lit tries once more, and goes in whatever comes of it.

#include "test_and_set.hpp"

struct Darkroom {
  std::atomic_flag lamp;
  Bath bath;
};

void photographer(Darkroom& room, int i) {
  while (true) {
    take_pictures(i);
    if (room.lamp.test_and_set()) {
      room.lamp.test_and_set();
    }
    develop(room.bath, i);
    room.lamp.clear();
  }
}

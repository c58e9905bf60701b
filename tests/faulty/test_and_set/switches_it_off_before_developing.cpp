// Verdict: mutual_exclusion
// The lamp goes dark before the film is developed.

#include "test_and_set.hpp"

struct Darkroom {
  std::atomic_flag lamp;
  Bath bath;
};

void photographer(Darkroom& room, int i) {
  while (true) {
    take_pictures(i);
    while (room.lamp.test_and_set()) {
    }
    room.lamp.clear();
    develop(room.bath, i);
  }
}

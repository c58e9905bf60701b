// Verdict: rule
// Tries first, and looks only after that has failed: it is the failing try that was to be saved.

#include "test_and_test_and_set.hpp"

struct Darkroom {
  Lamp lamp;
  Bath bath;
};

void photographer(Darkroom& room, int i) {
  while (true) {
    take_pictures(i);
    while (room.lamp.test_and_set()) {
      while (room.lamp.is_lit()) {
      }
    }
    develop(room.bath, i);
    room.lamp.clear();
  }
}

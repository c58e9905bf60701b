// Verdict: holds
// Waits by looking, tries when the lamp is dark, and goes back to looking if another was quicker.

#include "test_and_test_and_set.hpp"

struct Darkroom {
  Lamp lamp;
  Bath bath;
};

void photographer(Darkroom& room, int i) {
  while (true) {
    take_pictures(i);
    do {
      while (room.lamp.is_lit()) {
      }
    } while (room.lamp.test_and_set());
    develop(room.bath, i);
    room.lamp.clear();
  }
}

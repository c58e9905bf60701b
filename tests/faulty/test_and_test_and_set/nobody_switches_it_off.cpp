// Verdict: progress
// The first one leaves the lamp lit, and everybody looks at it for ever.

#include "test_and_test_and_set.hpp"

struct Darkroom {
  Lamp lamp;
  Bath bath;
};

void photographer(Darkroom& room, int i) {
  while (true) {
    take_pictures(i);
    while (room.lamp.is_lit() || room.lamp.test_and_set()) {
    }
    develop(room.bath, i);
  }
}

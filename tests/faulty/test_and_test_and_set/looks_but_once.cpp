// Verdict: rule
// Looks until the lamp is dark, but who was too slow then keeps touching the switch.

#include "test_and_test_and_set.hpp"

struct Darkroom {
  Lamp lamp;
  Bath bath;
};

void photographer(Darkroom& room, int i) {
  while (true) {
    take_pictures(i);
    while (room.lamp.is_lit()) {
    }
    while (room.lamp.test_and_set()) {
    }
    develop(room.bath, i);
    room.lamp.clear();
  }
}

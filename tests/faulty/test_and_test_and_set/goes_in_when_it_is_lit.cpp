// Verdict: mutual_exclusion
// Lights the lamp if it is dark, and goes in when it is lit, whoever has lit it.

#include "test_and_test_and_set.hpp"

struct Darkroom {
  Lamp lamp;
  Bath bath;
};

void photographer(Darkroom& room, int i) {
  while (true) {
    take_pictures(i);
    while (!room.lamp.is_lit()) {
      room.lamp.test_and_set();
    }
    develop(room.bath, i);
    room.lamp.clear();
  }
}

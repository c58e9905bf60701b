// Verdict: data_race
// A plain variable for the lamp: several look at it and switch it at the same time.

#include "test_and_set.hpp"

struct Darkroom {
  volatile bool lamp = false;  // volatile, or the compiler reads it once and never again
  Bath bath;
};

void photographer(Darkroom& room, int i) {
  while (true) {
    take_pictures(i);
    while (room.lamp) {
    }
    room.lamp = true;
    develop(room.bath, i);
    room.lamp = false;
  }
}

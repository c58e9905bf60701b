#include "test_and_test_and_set.hpp"

// Everything the photographers share lies in here.
struct Darkroom {
  Lamp lamp;
  Bath bath;
};

// What photographer i does, for ever. All photographers run this at the same time.
void photographer(Darkroom& room, int i) {
  while (true) {
    take_pictures(i);
    // TODO: this is right, but who waits touches the switch all the time.
    while (room.lamp.test_and_set()) {
    }
    develop(room.bath, i);
    room.lamp.clear();
  }
}

#include "test_and_set.hpp"

// Everything the photographers share lies in here.
struct Darkroom {
  std::atomic_flag lamp;  // over the door; dark at first
  Bath bath;
};

// What photographer i does, for ever. All photographers run this at the same time.
void photographer(Darkroom& room, int i) {
  while (true) {
    take_pictures(i);
    // TODO: between the look and the switch there is room for others.
    while (room.lamp.test()) {
    }
    room.lamp.test_and_set();
    develop(room.bath, i);
    room.lamp.clear();
  }
}

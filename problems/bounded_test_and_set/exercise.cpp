#include "bounded_test_and_set.hpp"

// Everything the photographers share lies in here.
struct Darkroom {
  std::atomic_flag lamp;
  std::atomic<bool> waiting[most_photographers] = {};  // who stands at the door
  Bath bath;
};

// What photographer i does, for ever. All photographers run this at the same time.
void photographer(Darkroom& room, int i) {
  while (true) {
    take_pictures(i);
    room.waiting[i].store(true);
    while (room.lamp.test_and_set()) {
    }
    room.waiting[i].store(false);
    develop(room.bath, i);
    // TODO: whoever is quickest now gets in. Who stands at the door?
    room.lamp.clear();
  }
}

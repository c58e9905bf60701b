// Verdict: holds
// Looks and switches in one go, until the look says that the lamp was dark.

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
    develop(room.bath, i);
    room.lamp.clear();
  }
}

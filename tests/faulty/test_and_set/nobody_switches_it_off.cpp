// Verdict: partial_deadlock
// The first one leaves the lamp lit, and everybody waits in front of an empty room.

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
  }
}

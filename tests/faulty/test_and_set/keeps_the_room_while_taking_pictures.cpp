// Verdict: concurrency
// The lamp is lit before there is a film to develop: all others stay at home.

#include "test_and_set.hpp"

struct Darkroom {
  std::atomic_flag lamp;
  Bath bath;
};

void photographer(Darkroom& room, int i) {
  while (true) {
    while (room.lamp.test_and_set()) {
    }
    take_pictures(i);
    develop(room.bath, i);
    room.lamp.clear();
  }
}

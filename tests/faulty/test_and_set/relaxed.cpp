// Verdict: data_race
// The lamp is right, but relaxed operations order nothing else: not what is done in the bath.

#include "test_and_set.hpp"

struct Darkroom {
  std::atomic_flag lamp;
  Bath bath;
};

void photographer(Darkroom& room, int i) {
  while (true) {
    take_pictures(i);
    while (room.lamp.test_and_set(std::memory_order_relaxed)) {
    }
    develop(room.bath, i);
    room.lamp.clear(std::memory_order_relaxed);
  }
}

// Verdict: data_race
// Acquire at the door, but nothing is released on the way out: an acquire alone orders nothing.

#include "test_and_set.hpp"

struct Darkroom {
  std::atomic_flag lamp;
  Bath bath;
};

void photographer(Darkroom& room, int i) {
  while (true) {
    take_pictures(i);
    while (room.lamp.test_and_set(std::memory_order_acquire)) {
    }
    develop(room.bath, i);
    room.lamp.clear(std::memory_order_relaxed);
  }
}

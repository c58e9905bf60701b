// Verdict: holds
// The same with no more order than it takes: nothing of the bath leaves the time between the two.
// Memory: tso

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
    room.lamp.clear(std::memory_order_release);
  }
}

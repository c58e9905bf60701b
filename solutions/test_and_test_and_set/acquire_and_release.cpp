// Verdict: holds
// The look needs no order at all; what is ordered is the try that succeeds, and the way out.
// Memory: tso

#include "test_and_test_and_set.hpp"

struct Darkroom {
  Lamp lamp;
  Bath bath;
};

void photographer(Darkroom& room, int i) {
  while (true) {
    take_pictures(i);
    while (room.lamp.is_lit(std::memory_order_relaxed) ||
           room.lamp.test_and_set(std::memory_order_acquire)) {
    }
    develop(room.bath, i);
    room.lamp.clear(std::memory_order_release);
  }
}

// Verdict: data_race
// The order is got by a look; the lamp that is won after it may be one that another has lit and put
// out since.

#include "test_and_test_and_set.hpp"

struct Darkroom {
  Lamp lamp;
  Bath bath;
};

void photographer(Darkroom& room, int i) {
  while (true) {
    take_pictures(i);
    while (room.lamp.is_lit(std::memory_order_acquire) ||
           room.lamp.test_and_set(std::memory_order_relaxed)) {
    }
    develop(room.bath, i);
    room.lamp.clear(std::memory_order_release);
  }
}

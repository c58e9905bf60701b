// Verdict: data_race
// The numbers keep everybody apart, but say nothing of what was done in the bath.

#include "ticket_lock.hpp"

struct Darkroom {
  std::atomic<Number> roll{0};
  std::atomic<Number> display{0};
  Bath bath;
};

void photographer(Darkroom& room, int i) {
  while (true) {
    take_pictures(i);
    const Number mine = room.roll.fetch_add(step);
    while (room.display.load(std::memory_order_relaxed) != mine) {
    }
    develop(room.bath, i);
    room.display.store(mine + step, std::memory_order_release);
  }
}

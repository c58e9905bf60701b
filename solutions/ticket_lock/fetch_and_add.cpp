// Verdict: holds
// Draws a number in one go, and waits until it is shown.

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
    while (room.display.load() != mine) {
    }
    develop(room.bath, i);
    room.display.store(mine + step);
  }
}

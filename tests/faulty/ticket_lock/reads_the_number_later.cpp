// Verdict: partial_deadlock
// Draws, and reads what was drawn off the roll: two who draw at once both read the later number, and the earlier one waits for nobody.

#include "ticket_lock.hpp"

struct Darkroom {
  std::atomic<Number> roll{0};
  std::atomic<Number> display{0};
  Bath bath;
};

void photographer(Darkroom& room, int i) {
  while (true) {
    take_pictures(i);
    room.roll.fetch_add(1);
    const Number mine = room.roll.load() - 1;
    while (room.display.load() != mine) {
    }
    develop(room.bath, i);
    room.display.store(mine + 1);
  }
}

// Verdict: starvation
// As many numbers as photographers would do; but to draw one by compare-and-swap can fail for ever.

#include "ticket_lock.hpp"

struct Darkroom {
  std::atomic<Number> roll{0};
  std::atomic<Number> display{0};
  Bath bath;
};

Number after(Number number) {
  return (number + 1) % photographers();
}

Number draw(std::atomic<Number>& roll) {
  Number mine = roll.load();
  while (!roll.compare_exchange_strong(mine, after(mine))) {
  }
  return mine;
}

void photographer(Darkroom& room, int i) {
  while (true) {
    take_pictures(i);
    const Number mine = draw(room.roll);
    while (room.display.load() != mine) {
    }
    develop(room.bath, i);
    room.display.store(after(mine));
  }
}

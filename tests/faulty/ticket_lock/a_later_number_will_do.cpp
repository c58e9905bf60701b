// Verdict: mutual_exclusion
// Goes in when the display has come to its number or past it: right until the roll begins anew,
// when 7 is past 0.

#include "ticket_lock.hpp"

struct Darkroom {
  std::atomic<Number> roll{0};
  std::atomic<Number> display{0};
  Bath bath;
};

Number after(Number number) {
  return (number + 1) % most_photographers;
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
    while (room.display.load() < mine) {
    }
    develop(room.bath, i);
    room.display.store(after(mine));
  }
}

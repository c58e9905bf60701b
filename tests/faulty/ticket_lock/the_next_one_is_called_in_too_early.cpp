// Verdict: mutual_exclusion
// The display goes on before the film is developed.

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
    room.display.store(mine + step);
    develop(room.bath, i);
  }
}

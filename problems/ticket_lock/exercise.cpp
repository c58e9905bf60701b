#include "ticket_lock.hpp"

// Everything the photographers share lies in here.
struct Darkroom {
  std::atomic<Number> roll{0};     // the number that is drawn next
  std::atomic<Number> display{0};  // the number that may go in
  Bath bath;
};

// What photographer i does, for ever. All photographers run this at the same time.
void photographer(Darkroom& room, int i) {
  while (true) {
    take_pictures(i);
    // TODO: can two have the same number?
    const Number mine = room.roll.load();
    room.roll.store(mine + step);
    while (room.display.load() != mine) {
    }
    develop(room.bath, i);
    room.display.store(mine + step);
  }
}

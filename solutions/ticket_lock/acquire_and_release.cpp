// Verdict: holds
// To draw a number orders nothing; who sees it shown comes behind the one who let it be shown.
// Memory: tso

#include "ticket_lock.hpp"

struct Darkroom {
  std::atomic<Number> roll{0};
  std::atomic<Number> display{0};
  Bath bath;
};

void photographer(Darkroom& room, int i) {
  while (true) {
    take_pictures(i);
    const Number mine = room.roll.fetch_add(step, std::memory_order_relaxed);
    while (room.display.load(std::memory_order_acquire) != mine) {
    }
    develop(room.bath, i);
    room.display.store(mine + step, std::memory_order_release);
  }
}

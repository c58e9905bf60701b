// Verdict: holds
// The lock says who has it, which costs nothing with compare-and-swap.

#include "swap_lock.hpp"

constexpr int nobody = -1;

struct Darkroom {
  std::atomic<int> owner{nobody};
  Bath bath;
};

bool takes(std::atomic<int>& owner, int i) {
  int expected = nobody;
  return owner.compare_exchange_strong(expected, i);
}

void photographer(Darkroom& room, int i) {
  while (true) {
    take_pictures(i);
    while (!takes(room.owner, i)) {
    }
    develop(room.bath, i);
    room.owner.store(nobody);
  }
}

// Two kinds of processes for the tests of live: a cook fills plates, guests empty them, for ever.
#include <pv/pv.hpp>

struct Kitchen {
  pv::Semaphore plates{2};  // empty ones
  pv::Semaphore dishes{0};
  int served = 0;
};

void cook(Kitchen& kitchen, int /*index*/) {
  while (true) {
    P(kitchen.plates);
    kitchen.served = (kitchen.served + 1) % 3;
    V(kitchen.dishes);
  }
}

void guest(Kitchen& kitchen, int /*index*/) {
  while (true) {
    pv::request("dine", 0);
    P(kitchen.dishes);
    { const pv::Region dining("dine", 0); }
    V(kitchen.plates);
  }
}

inline constexpr pv::Role<Kitchen> roles[] = {{"cook", cook, 1, 1}, {"guest", guest, 2, 3}};

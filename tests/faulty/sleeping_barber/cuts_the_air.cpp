// Verdict: rule
// As printed by Tanenbaum: the barber has called, and cuts before anybody has sat down.

#include "sleeping_barber.hpp"

struct Shop {
  Semaphore mutex{1};  // guards waiting
  int waiting = 0;     // who sits in the waiting room
  Semaphore customers{0};
  Semaphore barber{0};
};

void barber(Shop& shop, int b) {
  while (true) {
    get_ready(b);
    P(shop.customers);
    P(shop.mutex);
    --shop.waiting;
    call_next(b);
    V(shop.mutex);
    V(shop.barber);
    cut_hair(b);
  }
}

void customer(Shop& shop, int i) {
  while (true) {
    come_to_the_shop(i);
    P(shop.mutex);
    if (shop.waiting == chairs()) {
      go_away(i);
      V(shop.mutex);
      continue;
    }
    ++shop.waiting;
    take_a_chair(i);
    V(shop.mutex);
    V(shop.customers);
    P(shop.barber);
    const InTheChair seat(i);
  }
}

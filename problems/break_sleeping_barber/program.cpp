#include "../sleeping_barber/sleeping_barber.hpp"

struct Shop {
  Semaphore mutex{1};  // guards the two below
  int waiting = 0;     // who sits in the waiting room
  bool asleep = false;
  Semaphore alarm{0};   // wakes the barber
  Semaphore barber{0};  // calls the next customer
  Semaphore done{0};
};

[[gnu::noinline]] bool nobody_waits(Shop& shop) {
  P(shop.mutex);
  const bool nobody = shop.waiting == 0;
  V(shop.mutex);
  return nobody;
}

void barber(Shop& shop, int b) {
  while (true) {
    get_ready(b);
    if (nobody_waits(shop)) {
      P(shop.mutex);
      shop.asleep = true;
      V(shop.mutex);
      P(shop.alarm);
    }
    P(shop.mutex);
    --shop.waiting;
    call_next(b);
    V(shop.mutex);
    V(shop.barber);
    cut_hair(b);
    V(shop.done);
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
    if (shop.asleep && shop.waiting == 1) {
      shop.asleep = false;
      V(shop.alarm);
    }
    V(shop.mutex);
    P(shop.barber);
    const InTheChair seat(i);
    P(shop.done);
  }
}

// Verdict: rule
// The barber calls one but does not take him off the count of those who wait.

#include "sleeping_barber.hpp"

struct Shop {
  Semaphore mutex{1};  // guards waiting
  int waiting = 0;     // who sits in the waiting room
  Semaphore customers{0};
  Semaphore barber{0};
  Semaphore in_the_chair{0};
  Semaphore done{0};
  Semaphore got_up{0};
};

void barber(Shop& shop, int b) {
  while (true) {
    get_ready(b);
    P(shop.customers);
    call_next(b);
    V(shop.barber);
    P(shop.in_the_chair);
    cut_hair(b);
    V(shop.done);
    P(shop.got_up);
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
    {
      const InTheChair seat(i);
      V(shop.in_the_chair);
      P(shop.done);
    }
    V(shop.got_up);
  }
}

#include "first_come_first_served.hpp"

// Everything barbers and customers share lies in here.
struct Shop {
  Semaphore mutex{1};     // guards the two below
  int waiting = 0;        // how many sit in the waiting room
  int line[chairs] = {};  // who, longest first; 0 behind the last
  Semaphore customers{0}, called{0}, in_the_chair{0}, done{0}, got_up{0};
};

// Takes the longest waiting customer off the line. Requires: mutex is held, somebody waits.
int first_in_line(Shop& shop) {
  const int first = shop.line[0];
  --shop.waiting;
  for (int place = 0; place < chairs; ++place) {
    shop.line[place] = place < shop.waiting ? shop.line[place + 1] : 0;
  }
  return first;
}

void barber(Shop& shop, int b) {
  while (true) {
    get_ready(b);
    P(shop.customers);
    P(shop.mutex);
    call_next(b, first_in_line(shop));
    V(shop.mutex);
    V(shop.called);  // TODO: who takes this unit, and how does he know which chair is his?
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
    if (shop.waiting == chairs) {
      go_away(i);
      V(shop.mutex);
      continue;
    }
    shop.line[shop.waiting++] = i;
    take_a_chair(i);
    V(shop.mutex);
    V(shop.customers);
    P(shop.called);
    {
      const InTheChair seat(i, 0);  // TODO: the chair of the barber who has called
      V(shop.in_the_chair);
      P(shop.done);
    }
    V(shop.got_up);
  }
}

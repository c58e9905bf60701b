// Verdict: data_race
// The barber calls first and leaves his number afterwards, while the customer looks for it.

#include "first_come_first_served.hpp"

struct Shop {
  Semaphore mutex{1};              // guards the three below
  int waiting = 0;                 // how many sit in the waiting room
  int line[chairs] = {};           // who, longest first; 0 behind the last
  int chair[most_customers] = {};  // the barber who has called this customer
  Semaphore customers{0};
  SemaphoreArray<most_customers> called{0};
  SemaphoreArray<most_barbers> in_the_chair{0};
  SemaphoreArray<most_barbers> done{0};
  SemaphoreArray<most_barbers> got_up{0};
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
    const int i = first_in_line(shop);
    call_next(b, i);
    V(shop.mutex);
    V(shop.called[i]);
    shop.chair[i] = b;
    P(shop.in_the_chair[b]);
    cut_hair(b);
    V(shop.done[b]);
    P(shop.got_up[b]);
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
    shop.line[shop.waiting] = i;
    ++shop.waiting;
    take_a_chair(i);
    V(shop.mutex);
    V(shop.customers);
    P(shop.called[i]);
    const int b = shop.chair[i];
    {
      const InTheChair seat(i, b);
      V(shop.in_the_chair[b]);
      P(shop.done[b]);
    }
    V(shop.got_up[b]);
  }
}

#pragma once

// Given: what barbers and customers do besides synchronizing. Not to be changed.

#include <pv/pv.hpp>

using pv::P;
using pv::Semaphore;
using pv::SemaphoreArray;
using pv::Ssignal;
using pv::Swait;
using pv::V;

// How many chairs there are in the waiting room: two, or one if that is enough for all but one.
inline int chairs() {
  return pv::processes("customer") > 2 ? 2 : 1;
}

inline constexpr int most_barbers = 4;
inline constexpr int most_customers = 8;

// (Not inlined, so that a process's own frame holds nothing but what the student wrote.)

// Takes a while, and ends with customer i in the door.
[[gnu::noinline]] inline void come_to_the_shop(int /*i*/) {
  pv::linger();
}

// Customer i finds no chair free and goes away.
[[gnu::noinline]] inline void go_away(int i) {
  const pv::Region away("go away", i);
}

// Customer i takes a chair in the waiting room.
[[gnu::noinline]] inline void take_a_chair(int i) {
  pv::note("takes a chair", i);
  pv::request("haircut", i);
}

// Customer i sits in a barber's chair while this lives:
//   {
//     const InTheChair seat(i);
//     ...
//   }
class InTheChair {
 public:
  [[gnu::noinline]] explicit InTheChair(int i) : shaved_("haircut", i) {}

 private:
  pv::Region shaved_;
};

// Takes a while, and ends with barber b ready for the next customer.
[[gnu::noinline]] inline void get_ready(int b) {
  pv::linger();
  pv::request("cut", b);
}

// Barber b calls the next customer, who now leaves the waiting room.
[[gnu::noinline]] inline void call_next(int b) {
  pv::note("calls", b);
}

// Barber b cuts the hair of a customer in a barber's chair.
[[gnu::noinline]] inline void cut_hair(int b) {
  const pv::Region cutting("cut", b);
}

// Yours: what barbers and customers share, and what each of them does.
struct Shop;
void barber(Shop& shop, int b);
void customer(Shop& shop, int i);

inline constexpr pv::Role<Shop> roles[] = {{"barber", barber, 2, most_barbers},
                                           {"customer", customer, 3, most_customers}};

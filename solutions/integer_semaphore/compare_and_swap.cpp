// Verdict: holds
// With compare-and-swap there need be no lock: a unit is taken if the number is still the one that
// was seen.

#include "integer_semaphore.hpp"

struct IntegerSemaphore {
  std::atomic<int> value{enlargers};
};

bool takes_a_unit(IntegerSemaphore& s) {
  int seen = s.value.load();
  return seen > 0 && s.value.compare_exchange_strong(seen, seen - 1);
}

void P(IntegerSemaphore& s) {
  while (!takes_a_unit(s)) {
  }
}

void V(IntegerSemaphore& s) {
  s.value.fetch_add(1);
}

struct Darkroom {
  IntegerSemaphore free;
};

void photographer(Darkroom& room, int i) {
  while (true) {
    take_pictures(i);
    P(room.free);
    enlarge(i);
    V(room.free);
  }
}

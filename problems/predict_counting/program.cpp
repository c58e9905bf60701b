#include "predict_counting.hpp"

struct Turnstiles {
  Semaphore memory{1};  // one access to count at a time
  int count = 0;
};

[[gnu::noinline]] int load(Turnstiles& turnstiles) {
  P(turnstiles.memory);
  const int value = turnstiles.count;
  V(turnstiles.memory);
  return value;
}

[[gnu::noinline]] void store(Turnstiles& turnstiles, int value) {
  P(turnstiles.memory);
  turnstiles.count = value;
  V(turnstiles.memory);
}

// One person a round comes in.
void counter(Turnstiles& turnstiles, int /*i*/) {
  for (int round = 0; round < rounds; ++round) {
    const int value = load(turnstiles);
    store(turnstiles, value + 1);
  }
}

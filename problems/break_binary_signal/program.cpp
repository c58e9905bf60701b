#include "break_binary_signal.hpp"

// Both start with nothing, and hold one unit at most.
struct Bar {
  BinarySemaphore bell{0};   // a guest wants something
  BinarySemaphore glass{0};  // a full glass stands on the bar
};

// Each guest rings, waits for a glass, drinks, and goes home.
void guest(Bar& bar, int i) {
  come_in(i);
  V(bar.bell);
  P(bar.glass);
  drink(i);
}

// The waiter fills as many glasses as there are guests, one for each ring of the bell.
void waiter(Bar& bar, int /*i*/) {
  for (int served = 0; served < guests(); ++served) {
    P(bar.bell);
    fill_a_glass();
    V(bar.glass);
  }
}

// Verdict: holds
// One gate on the way in, one on the way out; the last one through opens one and closes the other.

#include "reusable_barrier.hpp"

struct Forecast {
  Semaphore mutex{1};   // guards here
  int here = 0;         // how many have come in and not yet gone out
  Semaphore way_in{0};  // a unit: the gate is open; only ever one of the two gates is
  Semaphore way_out{1};
};

void wait_for_everybody(Forecast& forecast) {
  P(forecast.mutex);
  ++forecast.here;
  if (forecast.here == computers()) {
    P(forecast.way_out);
    V(forecast.way_in);
  }
  V(forecast.mutex);
  P(forecast.way_in);
  V(forecast.way_in);

  P(forecast.mutex);
  --forecast.here;
  if (forecast.here == 0) {
    P(forecast.way_in);
    V(forecast.way_out);
  }
  V(forecast.mutex);
  P(forecast.way_out);
  V(forecast.way_out);
}

void computer(Forecast& forecast, int i) {
  while (true) {
    compute(i);
    wait_for_everybody(forecast);
  }
}

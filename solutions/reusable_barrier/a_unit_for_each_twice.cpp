// Verdict: holds
// The last one gives a unit for each, on the way in and again on the way out.

#include "reusable_barrier.hpp"

struct Forecast {
  Semaphore mutex{1};   // guards here
  int here = 0;         // how many have come in and not yet gone out
  Semaphore go_in{0};   // a unit: one may go in
  Semaphore go_out{0};  // a unit: one may go out
};

void wait_for_everybody(Forecast& forecast) {
  P(forecast.mutex);
  ++forecast.here;
  if (forecast.here == computers()) {
    for (int k = 0; k < computers(); ++k) {
      V(forecast.go_in);
    }
  }
  V(forecast.mutex);
  P(forecast.go_in);

  P(forecast.mutex);
  --forecast.here;
  if (forecast.here == 0) {
    for (int k = 0; k < computers(); ++k) {
      V(forecast.go_out);
    }
  }
  V(forecast.mutex);
  P(forecast.go_out);
}

void computer(Forecast& forecast, int i) {
  while (true) {
    compute(i);
    wait_for_everybody(forecast);
  }
}

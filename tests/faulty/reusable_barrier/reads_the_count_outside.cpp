// Verdict: data_race
// The count is compared when others may be changing it.

#include "reusable_barrier.hpp"

struct Forecast {
  Semaphore mutex{1};  // guards here
  int here = 0;
  Semaphore gate{0};
};

void wait_for_everybody(Forecast& forecast) {
  P(forecast.mutex);
  ++forecast.here;
  V(forecast.mutex);
  if (forecast.here == computers()) {
    V(forecast.gate);
  }
  P(forecast.gate);
  V(forecast.gate);

  P(forecast.mutex);
  --forecast.here;
  V(forecast.mutex);
  if (forecast.here == 0) {
    P(forecast.gate);
  }
}

void computer(Forecast& forecast, int i) {
  while (true) {
    compute(i);
    wait_for_everybody(forecast);
  }
}

// Verdict: rule
// A fast computer goes through the open gate a second time before the last one out has closed it.

#include "reusable_barrier.hpp"

struct Forecast {
  Semaphore mutex{1};  // guards here
  int here = 0;
  Semaphore gate{0};
};

void wait_for_everybody(Forecast& forecast) {
  P(forecast.mutex);
  ++forecast.here;
  if (forecast.here == computers()) {
    V(forecast.gate);
  }
  V(forecast.mutex);
  P(forecast.gate);
  V(forecast.gate);

  P(forecast.mutex);
  --forecast.here;
  if (forecast.here == 0) {
    P(forecast.gate);
  }
  V(forecast.mutex);
}

void computer(Forecast& forecast, int i) {
  while (true) {
    compute(i);
    wait_for_everybody(forecast);
  }
}

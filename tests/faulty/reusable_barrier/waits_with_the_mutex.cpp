// Verdict: deadlock
// Who waits for the others keeps them from coming.

#include "reusable_barrier.hpp"

struct Forecast {
  Semaphore mutex{1};                      // guards finished
  int finished = 0;                        // how many have finished today
  SemaphoreArray<most_computers> next{0};  // one for each computer, which alone waits on it
};

void wait_for_everybody(Forecast& forecast, int i) {
  P(forecast.mutex);
  ++forecast.finished;
  if (forecast.finished == computers()) {
    forecast.finished = 0;
    for (int k = 0; k < computers(); ++k) {
      V(forecast.next[k]);
    }
  }
  P(forecast.next[i]);
  V(forecast.mutex);
}

void computer(Forecast& forecast, int i) {
  while (true) {
    compute(i);
    wait_for_everybody(forecast, i);
  }
}

#include "../reusable_barrier/reusable_barrier.hpp"

struct Forecast {
  Semaphore mutex{1};  // guards finished
  int finished = 0;
  Semaphore everybody{0};
};

void wait_for_everybody(Forecast& forecast) {
  P(forecast.mutex);
  ++forecast.finished;
  if (forecast.finished == computers()) {
    forecast.finished = 0;
    for (int k = 0; k < computers(); ++k) {
      V(forecast.everybody);
    }
  }
  V(forecast.mutex);
  P(forecast.everybody);
}

void computer(Forecast& forecast, int i) {
  while (true) {
    compute(i);
    wait_for_everybody(forecast);
  }
}

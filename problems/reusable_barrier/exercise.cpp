#include "reusable_barrier.hpp"

// Everything the computers share lies in here.
struct Forecast {
  Semaphore mutex{1};      // guards finished
  int finished = 0;        // how many have finished today
  Semaphore everybody{0};  // the last to finish opens it
};

// Returns when everybody has come here.
void wait_for_everybody(Forecast& forecast) {
  P(forecast.mutex);
  ++forecast.finished;
  if (forecast.finished == computers()) {
    forecast.finished = 0;
    V(forecast.everybody);
  }
  V(forecast.mutex);
  P(forecast.everybody);
  V(forecast.everybody);
  // TODO: that was a barrier for one day. Is it closed again tomorrow?
}

// What computer i does, day after day. All computers run this at the same time.
void computer(Forecast& forecast, int i) {
  while (true) {
    compute(i);
    wait_for_everybody(forecast);
  }
}

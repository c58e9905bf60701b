// Verdict: misuse
// A global lies outside Bridge: every car has a copy of its own, which keeps nobody out.

#include "mutex.hpp"

struct Bridge {};

Semaphore mutex{1};

void car(Bridge& /*bridge*/, int i) {
  while (true) {
    drive(i);
    P(mutex);
    cross(i);
    V(mutex);
  }
}

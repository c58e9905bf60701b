// Verdict: concurrency
// One unit lets one visitor in at a time, though there is room for two.

#include "multiplex.hpp"

struct Museum {
  Semaphore place{1};
};

void visitor(Museum& museum, int i) {
  while (true) {
    stroll(i);
    P(museum.place);
    look(i);
    V(museum.place);
  }
}

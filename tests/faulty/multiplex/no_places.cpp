// Verdict: deadlock
// There is no unit at first, and only who has looked would give one back.

#include "multiplex.hpp"

struct Museum {
  Semaphore place{0};
};

void visitor(Museum& museum, int i) {
  while (true) {
    stroll(i);
    P(museum.place);
    look(i);
    V(museum.place);
  }
}

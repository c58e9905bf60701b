// Verdict: deadlock
// Who waits for a place keeps the mutex, without which nobody can leave.

#include "multiplex.hpp"

struct Museum {
  Semaphore mutex{1};  // guards inside
  int inside = 0;
  Semaphore place{places};
};

void visitor(Museum& museum, int i) {
  while (true) {
    stroll(i);
    P(museum.mutex);
    P(museum.place);
    ++museum.inside;
    V(museum.mutex);
    look(i);
    P(museum.mutex);
    --museum.inside;
    V(museum.place);
    V(museum.mutex);
  }
}

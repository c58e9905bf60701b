// Verdict: deadlock
// No place is given back; when all are used up, everybody waits.

#include "multiplex.hpp"

struct Museum {
  Semaphore place{places};
};

void visitor(Museum& museum, int i) {
  while (true) {
    stroll(i);
    P(museum.place);
    look(i);
  }
}

// Verdict: holds
// A unit is a place in the room.

#include "multiplex.hpp"

struct Museum {
  Semaphore place{places};
};

void visitor(Museum& museum, int i) {
  while (true) {
    stroll(i);
    P(museum.place);
    look(i);
    V(museum.place);
  }
}

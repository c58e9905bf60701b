// Verdict: rule
// The place is given back before it is left.

#include "multiplex.hpp"

struct Museum {
  Semaphore place{places};
};

void visitor(Museum& museum, int i) {
  while (true) {
    stroll(i);
    P(museum.place);
    V(museum.place);
    look(i);
  }
}

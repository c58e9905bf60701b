// Verdict: rule
// One unit more than places lets one visitor too many in.

#include "multiplex.hpp"

struct Museum {
  Semaphore place{places + 1};
};

void visitor(Museum& museum, int i) {
  while (true) {
    stroll(i);
    P(museum.place);
    look(i);
    V(museum.place);
  }
}

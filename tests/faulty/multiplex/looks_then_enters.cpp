// Verdict: rule
// Looking for a place and taking it are two critical sections: in between, another takes it.

#include "multiplex.hpp"

struct Museum {
  Semaphore mutex{1};  // guards inside
  int inside = 0;
};

bool is_full(Museum& museum) {
  P(museum.mutex);
  const bool full = museum.inside == places;
  V(museum.mutex);
  return full;
}

void count(Museum& museum, int by) {
  P(museum.mutex);
  museum.inside += by;
  V(museum.mutex);
}

void visitor(Museum& museum, int i) {
  while (true) {
    stroll(i);
    while (is_full(museum)) {
    }
    count(museum, 1);
    look(i);
    count(museum, -1);
  }
}

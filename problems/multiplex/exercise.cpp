#include "multiplex.hpp"

// Everything the visitors share lies in here.
struct Museum {
  Semaphore place{1};  // TODO: the room has places for more than one.
};

// What visitor i does, for ever. All visitors run this at the same time.
void visitor(Museum& museum, int i) {
  while (true) {
    stroll(i);
    P(museum.place);
    look(i);
    V(museum.place);
  }
}

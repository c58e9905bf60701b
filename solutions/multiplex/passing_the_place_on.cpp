// Verdict: holds
// The visitors are counted, and who leaves passes the place on to one who waits.

#include "multiplex.hpp"

struct Museum {
  Semaphore mutex{1};   // guards inside and waiting
  int inside = 0;       // how many are in the room, or have been let in
  int waiting = 0;      // how many wait for a place
  Semaphore let_in{0};  // a unit: one of those who wait has been let in
};

void enter(Museum& museum) {
  P(museum.mutex);
  const bool must_wait = museum.inside == places;
  if (must_wait) {
    ++museum.waiting;
  } else {
    ++museum.inside;
  }
  V(museum.mutex);
  if (must_wait) {
    P(museum.let_in);  // outside the mutex: who waits here must not keep the others in
  }
}

void leave(Museum& museum) {
  P(museum.mutex);
  if (museum.waiting > 0) {
    --museum.waiting;  // the place is passed on, so inside stays as it is
    V(museum.let_in);
  } else {
    --museum.inside;
  }
  V(museum.mutex);
}

void visitor(Museum& museum, int i) {
  while (true) {
    stroll(i);
    enter(museum);
    look(i);
    leave(museum);
  }
}

// Verdict: holds
// Who leaves hands the bridge to the car that has waited longest, by name.

#include "mutex.hpp"

struct Bridge {
  Semaphore mutex{1};               // guards what follows
  bool taken = false;               // somebody is on the bridge, or has been let on it
  int queue[most_cars] = {};        // who waits, longest first
  int waiting = 0;                  // how many
  SemaphoreArray<most_cars> go{0};  // one for each car, which alone waits on it
};

void get_on(Bridge& bridge, int i) {
  P(bridge.mutex);
  if (!bridge.taken) {
    bridge.taken = true;
    V(bridge.mutex);
    return;
  }
  bridge.queue[bridge.waiting++] = i;
  V(bridge.mutex);
  P(bridge.go[i]);  // outside the mutex: who waits here must not keep the others out
}

void get_off(Bridge& bridge) {
  P(bridge.mutex);
  if (bridge.waiting == 0) {
    bridge.taken = false;
  } else {
    const int next = bridge.queue[0];  // taken stays true: the bridge is his
    --bridge.waiting;
    for (int k = 0; k < bridge.waiting; ++k) {
      bridge.queue[k] = bridge.queue[k + 1];
    }
    bridge.queue[bridge.waiting] = 0;
    V(bridge.go[next]);
  }
  V(bridge.mutex);
}

void car(Bridge& bridge, int i) {
  while (true) {
    drive(i);
    get_on(bridge, i);
    cross(i);
    get_off(bridge);
  }
}

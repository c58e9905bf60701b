// Verdict: data_race
// Between looking at the flag and setting it, others look at it, too.

#include "mutex.hpp"

struct Bridge {
  volatile bool taken = false;  // volatile, or the compiler reads it once and never again
};

void car(Bridge& bridge, int i) {
  while (true) {
    drive(i);
    while (bridge.taken) {
    }
    bridge.taken = true;
    cross(i);
    bridge.taken = false;
  }
}

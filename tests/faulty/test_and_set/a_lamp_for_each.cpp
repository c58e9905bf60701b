// Verdict: mutual_exclusion
// Each photographer has a lamp of its own, which keeps nobody out but itself.

#include "test_and_set.hpp"

struct Darkroom {
  std::atomic_flag lamp[most_photographers];
  Bath bath;
};

void photographer(Darkroom& room, int i) {
  while (true) {
    take_pictures(i);
    while (room.lamp[i].test_and_set()) {
    }
    develop(room.bath, i);
    room.lamp[i].clear();
  }
}

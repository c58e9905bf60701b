#include "swap_lock.hpp"

// Everything the photographers share lies in here.
struct Darkroom {
  std::atomic<bool> taken{false};  // what hangs at the door: is somebody in?
  Bath bath;
};

// TODO: exchanges the two, but not in one go.
void swap(std::atomic<bool>& door, bool& mine) {
  const bool was = door.load();
  door.store(mine);
  mine = was;
}

// What photographer i does, for ever. All photographers run this at the same time.
void photographer(Darkroom& room, int i) {
  while (true) {
    take_pictures(i);
    bool taken = true;  // what photographer i has in hand
    while (taken) {
      swap(room.taken, taken);
    }
    develop(room.bath, i);
    room.taken.store(false);
  }
}

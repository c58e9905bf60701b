#include "integer_semaphore.hpp"

// A number of units and nothing else, to be used by P and V alone.
struct IntegerSemaphore {
  std::atomic_flag lock;  // TODO: nobody uses it yet
  std::atomic<int> value{enlargers};
};

// Takes a unit; goes round until there is one.
void P(IntegerSemaphore& s) {
  while (s.value.load() <= 0) {
  }
  s.value.store(s.value.load() - 1);
}

// Gives a unit back.
void V(IntegerSemaphore& s) {
  s.value.store(s.value.load() + 1);
}

// Everything the photographers share lies in here.
struct Darkroom {
  IntegerSemaphore free;  // enlargers that nobody uses
};

// What photographer i does, for ever. All photographers run this at the same time.
void photographer(Darkroom& room, int i) {
  while (true) {
    take_pictures(i);
    P(room.free);
    enlarge(i);
    V(room.free);
  }
}

#pragma once

// Given: what the photographers do besides synchronizing. Not to be changed.

#include <atomic>
#include <pv/pv.hpp>

inline constexpr int most_photographers = 8;

// How many photographers there are.
inline int photographers() {
  return pv::processes("photographer");
}

// A lock. Who finds it taken gets it in turn; what it is made of is of no matter here.
struct Lock {
  pv::Semaphore free{1};
};
inline void acquire(Lock& lock) {
  pv::P(lock.free);
}
inline void release(Lock& lock) {
  pv::V(lock.free);
}

// A queue of photographers, longest waiting first. Plain memory.
struct Queue {
  int length = 0;
  int number[most_photographers] = {};
};
inline void append(Queue& queue, int i) {
  queue.number[queue.length] = i;
  ++queue.length;
}
// Requires: queue.length > 0.
inline int remove_first(Queue& queue) {
  const int first = queue.number[0];
  --queue.length;
  for (int place = 0; place < queue.length; ++place) {
    queue.number[place] = queue.number[place + 1];
  }
  queue.number[queue.length] = 0;
  return first;
}

// Where photographers sleep.
struct Beds {
  std::atomic<bool> asleep[most_photographers] = {};
  pv::SemaphoreArray<most_photographers, pv::BinarySemaphore> bed{0};
};

// Photographer i goes to sleep, and sleeps until somebody wakes it.
inline void block(Beds& beds, int i) {
  beds.asleep[i].store(true);
  pv::P(beds.bed[i]);
}

// The same, and gives the lock back; both in one go for everybody who takes the lock.
inline void block(Beds& beds, int i, Lock& lock) {
  beds.asleep[i].store(true);
  release(lock);
  pv::P(beds.bed[i]);
}

// Wakes photographer i. If it is not asleep, nothing happens, and nothing is remembered.
inline void wakeup(Beds& beds, int i) {
  if (beds.asleep[i].exchange(false)) {
    pv::V(beds.bed[i]);
  }
}

// The bath in the darkroom: plain memory, for one photographer at a time.
struct Bath {
  bool used = false;
};

// (Not inlined, so that a photographer's own frame holds nothing but what the student wrote.)

// Photographer i takes pictures for as long as it likes, and ends before the darkroom.
[[gnu::noinline]] inline void take_pictures(int i) {
  {
    const pv::Region shooting("take_pictures", i);
    pv::linger();
  }
  pv::request("develop", i);
}

// Photographer i develops a film in the darkroom, in which there is room for one.
[[gnu::noinline]] inline void develop(Bath& bath, int i) {
  { const pv::Region developing("develop", i); }
  bath.used = true;
}

// Yours: what the photographers share, and what each of them does.
struct Darkroom;
void photographer(Darkroom& room, int i);

inline constexpr pv::Role<Darkroom> roles[] = {
    {"photographer", photographer, 3, most_photographers}};

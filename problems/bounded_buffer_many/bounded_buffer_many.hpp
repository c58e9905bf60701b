#pragma once

// Given: the buffer, and what producers and consumers do besides synchronizing. Not to be changed.

#include <pv/pv.hpp>

using pv::P;
using pv::Semaphore;
using pv::SemaphoreArray;
using pv::Ssignal;
using pv::Swait;
using pv::V;

inline constexpr int most_producers = 4;
inline constexpr int most_consumers = 4;

// How many items the buffer can hold, and how many are made in all.
inline constexpr int slots = 2;
inline constexpr int items = 6;

// How many items producer i makes, and how many consumer i gets: an equal share, or nearly.
inline int makes(int i) {
  const int producers = pv::processes("producer");
  return items / producers + (i < items % producers ? 1 : 0);
}
inline int gets(int i) {
  const int consumers = pv::processes("consumer");
  return items / consumers + (i < items % consumers ? 1 : 0);
}

// A ring of slots. Knows nothing of processes.
struct Buffer {
  int slot[slots] = {};
  int in = 0;   // the slot for the next item that is put in
  int out = 0;  // the slot of the next item that is taken out
};

// (Not inlined, so that a process's own frame holds nothing but what the student wrote.)

// Puts `item` into the next slot. That must be empty.
[[gnu::noinline]] inline void put(Buffer& buffer, int item) {
  pv::note("put", item);
  buffer.slot[buffer.in] = item;
  buffer.in = (buffer.in + 1) % slots;
}

// Takes the item out of the slot that was filled first. There must be one.
[[gnu::noinline]] inline int get(Buffer& buffer) {
  const int item = buffer.slot[buffer.out];
  buffer.out = (buffer.out + 1) % slots;
  pv::note("get", item);
  return item;
}

// Producer i makes its k-th item, which takes a while. Items are numbers, from 1, all different.
[[gnu::noinline]] inline int produce(int i, int k) {
  const int item = 1 + i + k * pv::processes("producer");
  const pv::Region producing("produce", item);
  pv::linger();
  return item;
}

// Uses up an item, which takes a while.
[[gnu::noinline]] inline void consume(int item) {
  const pv::Region consuming("consume", item);
  pv::linger();
}

// Yours: what they share, and what each of them does.
struct Shared;
void producer(Shared& shared, int i);
void consumer(Shared& shared, int i);

inline constexpr pv::Role<Shared> roles[] = {{"producer", producer, 1, most_producers},
                                             {"consumer", consumer, 2, most_consumers}};

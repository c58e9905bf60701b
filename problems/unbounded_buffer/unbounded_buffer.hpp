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

// How many items each producer makes.
inline constexpr int items_each = 2;
inline constexpr int most_items = most_producers * items_each;

// How many items consumer i gets, so that all of them together get all.
inline int share(int i) {
  const int items = pv::processes("producer") * items_each;
  const int consumers = pv::processes("consumer");
  return items / consumers + (i < items % consumers ? 1 : 0);
}

// A queue of items with room for all that are ever made. Knows nothing of processes.
struct Buffer {
  int item[most_items] = {};
  int first = 0;  // where the one stands that has been in for longest
  int count = 0;  // how many are in
};

// (Not inlined, so that a process's own frame holds nothing but what the student wrote.)

// Adds `item` at the end of the queue.
[[gnu::noinline]] inline void put(Buffer& buffer, int item) {
  pv::note("put", item);
  buffer.item[(buffer.first + buffer.count) % most_items] = item;
  ++buffer.count;
}

// Takes the first item out of the queue. There must be one.
[[gnu::noinline]] inline int get(Buffer& buffer) {
  const int item = buffer.item[buffer.first];
  buffer.first = (buffer.first + 1) % most_items;
  --buffer.count;
  pv::note("get", item);
  return item;
}

// Producer i makes its k-th item, which takes a while. Items are numbers, from 1.
[[gnu::noinline]] inline int produce(int i, int k) {
  const int item = 1 + i * items_each + k;
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
                                             {"consumer", consumer, 1, most_consumers}};

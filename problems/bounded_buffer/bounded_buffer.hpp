#pragma once

// Given: the buffer, and what producer and consumer do besides synchronizing. Not to be changed.

#include <pv/pv.hpp>

using pv::P;
using pv::Semaphore;
using pv::SemaphoreArray;
using pv::V;

// How many items the buffer can hold.
inline constexpr int slots = 3;

// A ring of slots. Knows nothing of processes.
struct Buffer {
  int slot[slots] = {};
  int in = 0;   // the slot for the next item that is put in; only put changes it
  int out = 0;  // the slot of the next item that is taken out; only get changes it
};

// (Not inlined, so that a process's own frame holds nothing but what the student wrote.)

// Puts `item` into the next slot. That must be empty.
[[gnu::noinline]] inline void put(Buffer& buffer, int item) {
  const pv::Region putting("put", item);
  buffer.slot[buffer.in] = item;
  buffer.in = (buffer.in + 1) % slots;
}

// Takes the item out of the slot that was filled first. There must be one.
[[gnu::noinline]] inline int get(Buffer& buffer) {
  const int item = buffer.slot[buffer.out];
  const pv::Region getting("get", item);
  buffer.out = (buffer.out + 1) % slots;
  return item;
}

// Makes the item that comes after `last`, which takes a while. Items are the numbers from 1 to 5,
// round and round.
[[gnu::noinline]] inline int produce(int last) {
  const int item = last % (slots + 2) + 1;
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

inline constexpr pv::Role<Shared> roles[] = {{"producer", producer, 1, 1},
                                             {"consumer", consumer, 1, 1}};

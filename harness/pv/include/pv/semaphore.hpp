#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

namespace pv {

struct SemaphoreAccess;

namespace detail {

// What semaphores of all kinds begin with.
class AnySemaphore {
 public:
  AnySemaphore(const AnySemaphore&) = delete;
  AnySemaphore& operator=(const AnySemaphore&) = delete;

 protected:
  AnySemaphore(std::uint64_t magic, int units);

 private:
  friend struct pv::SemaphoreAccess;
  std::uint64_t magic_;   // says the kind
  std::int32_t initial_;  // units at the start
  std::int32_t value_;
};

// Those whose waiting processes stand in a queue. Below zero the value says how many do.
class QueuedSemaphore : public AnySemaphore {
 protected:
  using AnySemaphore::AnySemaphore;

 private:
  friend struct pv::SemaphoreAccess;
  std::array<std::uint8_t, 64> queue_{};  // process numbers, longest waiting first
};

}  // namespace detail

// Semaphores belong into the shared struct; each process has its own copy of anything else. Who may
// go on when several wait for a unit was left open when they were invented (E. W. Dijkstra,
// Cooperating sequential processes, EWD123, 1965, printed 1968). Here it is whoever waits longest,
// but for the integer semaphore, where it is chance.

// A record semaphore: a number of units, and a queue of those who wait. Below zero, the number says
// how many wait. (汤小丹, 计算机操作系统: 记录型信号量; A. B. Downey, The Little Book of
// Semaphores.)
class Semaphore : public detail::QueuedSemaphore {
 public:
  // Starts with `units`. Requires: units >= 0.
  explicit Semaphore(int units);
};

// A binary semaphore: it has one unit or none, and a queue of those who wait. V of one that has its
// unit already changes nothing: that signal is lost. (Dijkstra 1968.)
class BinarySemaphore : public detail::QueuedSemaphore {
 public:
  // Starts with its unit, or without. Requires: units is 0 or 1.
  explicit BinarySemaphore(int units);
};

// An integer semaphore: a number and nothing else. P is `while (S <= 0);` and then S--, the last
// look and the subtraction in one go: who finds no unit looks again and again, and uses up the
// processor. Nobody is ahead of anybody else. (汤小丹: 整型信号量, which breaks 让权等待.)
class IntegerSemaphore : public detail::AnySemaphore {
 public:
  // Starts with `units`. Requires: units >= 0.
  explicit IntegerSemaphore(int units);
};

// Takes a unit; waits until there is one. Also known as wait, down.
void P(Semaphore& semaphore);
void P(BinarySemaphore& semaphore);
void P(IntegerSemaphore& semaphore);

// Gives a unit back, to whoever waits longest in the queue if anyone does. Also known as signal,
// up.
void V(Semaphore& semaphore);
void V(BinarySemaphore& semaphore);
void V(IntegerSemaphore& semaphore);

// One demand of a general Swait: at least `threshold` units must be there, `amount` are taken.
struct Demand {
  Semaphore* semaphore;
  int threshold;
  int amount;
};

namespace detail {

void swait(const Demand* demands, std::size_t count);
void ssignal(Semaphore* const* semaphores, std::size_t count);

inline void fill(Demand* /*end*/) {}

template <class... Rest>
void fill(Demand* next, Semaphore& semaphore, int threshold, int amount, Rest&... rest) {
  *next = {&semaphore, threshold, amount};
  fill(next + 1, rest...);
}

}  // namespace detail

// Swait(S1, ..., Sn), the AND semaphore (汤小丹: AND 型信号量): takes one unit of every semaphore
// at once; waits, holding none, until all have one. At most 16 in one call.
template <class... Rest>
requires(std::is_same_v<Rest, Semaphore>&&...) void Swait(Semaphore& first, Rest&... rest) {
  const Demand demands[] = {{&first, 1, 1}, {&rest, 1, 1}...};
  detail::swait(demands, 1 + sizeof...(rest));
}

// Swait(S, t, d), the semaphore set of one semaphore (汤小丹: 信号量集): waits until it holds at
// least `threshold` units, then takes `amount` of them. So Swait(S, 1, 0) is a switch (可控开关):
// it lets everybody through while there is a unit. And Swait(S, 1, 1) is P without a place in the
// queue.
// Requires: 0 <= threshold, 0 <= amount.
void Swait(Semaphore& semaphore, int threshold, int amount);

// Swait(S1, t1, d1, ..., Sn, tn, dn), the semaphore set: waits until every semaphore holds at least
// its threshold, then takes all the amounts at once. At most 16 in one call.
template <class... Rest>
requires(sizeof...(Rest) > 0 && sizeof...(Rest) % 3 == 0) void Swait(Semaphore& first,
                                                                     int threshold, int amount,
                                                                     Rest&&... rest) {
  Demand demands[1 + sizeof...(rest) / 3];
  detail::fill(demands, first, threshold, amount, rest...);
  detail::swait(demands, 1 + sizeof...(rest) / 3);
}

// Ssignal(S1, ..., Sn): gives one unit back to each; to one that is named twice, two. At most 16.
template <class... Rest>
requires(std::is_same_v<Rest, Semaphore>&&...) void Ssignal(Semaphore& first, Rest&... rest) {
  Semaphore* const semaphores[] = {&first, &rest...};
  detail::ssignal(semaphores, 1 + sizeof...(rest));
}

// Ssignal(S, d): gives `amount` units back at once. Requires: 1 <= amount <= 16.
void Ssignal(Semaphore& semaphore, int amount);

// `Size` semaphores of one kind that start alike.
template <std::size_t Size, class Kind = Semaphore>
class SemaphoreArray {
 public:
  // Each starts with `units`. Requires: as their kind does.
  explicit SemaphoreArray(int units) : SemaphoreArray(units, std::make_index_sequence<Size>{}) {}

  // Requires: 0 <= i < Size.
  Kind& operator[](int i) { return items_[i]; }

 private:
  template <std::size_t... I>
  SemaphoreArray(int units, std::index_sequence<I...> /*each*/)
      : items_{((void)I, Kind(units))...} {}

  Kind items_[Size];
};

}  // namespace pv

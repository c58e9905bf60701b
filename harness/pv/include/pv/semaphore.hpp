#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace pv {

// A record semaphore shared by all processes: a number of units, and a queue of those who wait.
// Belongs into the shared struct; each process has its own copy of anything else.
class Semaphore {
 public:
  // Starts with `units`. Requires: units >= 0.
  explicit Semaphore(int units);
  Semaphore(const Semaphore&) = delete;
  Semaphore& operator=(const Semaphore&) = delete;

 private:
  friend struct SemaphoreAccess;
  std::uint64_t magic_;
  std::int32_t initial_;
  std::int32_t value_;               // negative: so many wait
  std::array<std::uint8_t, 64> queue_{};  // process numbers, longest waiting first
};

// Takes a unit; waits until there is one. Also known as wait, down.
void P(Semaphore& semaphore);

// Gives a unit back, to whoever waits longest if anyone does. Also known as signal, up.
void V(Semaphore& semaphore);

// One demand of a general Swait: at least `threshold` units must be there, `amount` are taken.
struct Demand {
  Semaphore* semaphore;
  int threshold;
  int amount;
};

namespace detail {
void swait(const Demand* demands, std::size_t count);
void ssignal(Semaphore* const* semaphores, std::size_t count);
}  // namespace detail

// Takes one unit of every semaphore at once; waits, holding none, until all have one.
template <class... Rest>
void Swait(Semaphore& first, Rest&... rest) {
  const Demand demands[] = {{&first, 1, 1}, {&rest, 1, 1}...};
  detail::swait(demands, 1 + sizeof...(rest));
}

// Waits until `semaphore` holds at least `threshold` units, then takes `amount` of them.
void Swait(Semaphore& semaphore, int threshold, int amount);

// Gives one unit back to each.
template <class... Rest>
void Ssignal(Semaphore& first, Rest&... rest) {
  Semaphore* const semaphores[] = {&first, &rest...};
  detail::ssignal(semaphores, 1 + sizeof...(rest));
}

// `Size` semaphores that start alike.
template <std::size_t Size>
class SemaphoreArray {
 public:
  // Each starts with `units`. Requires: units >= 0.
  explicit SemaphoreArray(int units) : SemaphoreArray(units, std::make_index_sequence<Size>{}) {}

  // Requires: 0 <= i < Size.
  Semaphore& operator[](int i) { return items_[i]; }

 private:
  template <std::size_t... I>
  SemaphoreArray(int units, std::index_sequence<I...> /*each*/)
      : items_{((void)I, Semaphore(units))...} {}

  Semaphore items_[Size];
};

}  // namespace pv

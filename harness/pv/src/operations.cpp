// P and V as student code calls them. Under the checker each first passes the gate; alone (learn)
// the checker's word is all that happens, otherwise the real semaphore follows.
#include <cstdint>

#include "gate.hpp"
#include "pv/semaphore.hpp"
#include "real_semaphore.hpp"
#include "runtime.hpp"
#include "shield.hpp"

namespace pv {
namespace {

using gate::pv_gate;
using gate::Stop;
using harness::wire::WireDemand;

bool is_gated() {
  return runtime::mode == harness::wire::Mode::learn ||
         runtime::mode == harness::wire::Mode::confirm;
}

// Whom a V is to resume before others: nobody in a free run.
real::Processes preferred() {
  return is_gated() ? gate::page().preferred : 0;
}

bool is_real() {
  return runtime::mode != harness::wire::Mode::learn;
}

template <class Pointer>
std::uint64_t address_of(Pointer* pointer) {
  return reinterpret_cast<std::uint64_t>(pointer);
}

[[gnu::noinline]] void do_really(Stop stop, detail::AnySemaphore& semaphore) {
  if (is_gated()) {
    pv_gate(stop, address_of(&semaphore), 1, nullptr);
  }
  const shield::Lowered lowered;
  stop == Stop::p ? real::p(semaphore) : real::v(semaphore, preferred());
}

// Alone, an operation is nothing but its announcement, and has no frame of its own: the bytes that
// a frame leaves behind or pads with would make equal local states look different.
inline void perform(Stop stop, detail::AnySemaphore& semaphore) {
  if (is_real()) {
    do_really(stop, semaphore);
  } else {
    pv_gate(stop, address_of(&semaphore), 1, nullptr);
  }
}

}  // namespace

void P(Semaphore& semaphore) {
  perform(Stop::p, semaphore);
}

void P(BinarySemaphore& semaphore) {
  perform(Stop::p, semaphore);
}

void P(IntegerSemaphore& semaphore) {
  perform(Stop::p, semaphore);
}

void V(Semaphore& semaphore) {
  perform(Stop::v, semaphore);
}

void V(BinarySemaphore& semaphore) {
  perform(Stop::v, semaphore);
}

void V(IntegerSemaphore& semaphore) {
  perform(Stop::v, semaphore);
}

void Swait(Semaphore& semaphore, int threshold, int amount) {
  const Demand demand{&semaphore, threshold, amount};
  detail::swait(&demand, 1);
}

void Ssignal(Semaphore& semaphore, int amount) {
  Semaphore* semaphores[harness::wire::most_demands];
  for (Semaphore*& each : semaphores) {
    each = &semaphore;
  }
  detail::ssignal(semaphores, amount < 0 ? 0 : static_cast<std::size_t>(amount));
}

namespace detail {

namespace {

// In frames of their own, like do_really.
[[gnu::noinline]] void swait_really(const Demand* demands, std::size_t count) {
  const shield::Lowered lowered;
  real::swait(demands, count);
}
[[gnu::noinline]] void ssignal_really(Semaphore* const* semaphores, std::size_t count) {
  const shield::Lowered lowered;
  real::ssignal(semaphores, count, preferred());
}

}  // namespace

// A Demand is laid out as the wire wants it, so the caller's array is announced as it stands.
static_assert(sizeof(Demand) == sizeof(WireDemand));

void swait(const Demand* demands, std::size_t count) {
  if (is_gated()) {
    pv_gate(Stop::swait, address_of(demands), count, nullptr);
  }
  if (is_real()) {
    swait_really(demands, count);
  }
}

void ssignal(Semaphore* const* semaphores, std::size_t count) {
  if (is_gated()) {
    WireDemand demands[harness::wire::most_demands] = {};
    for (std::size_t i = 0; i < count && i < harness::wire::most_demands; ++i) {
      demands[i] = {address_of(semaphores[i]), 1, 1};
    }
    pv_gate(Stop::ssignal, address_of(demands), count, nullptr);
  }
  if (is_real()) {
    ssignal_really(semaphores, count);
  }
}

}  // namespace detail
}  // namespace pv

#pragma once

#include <atomic>
#include <cstdint>

#include "wire/gate.hpp"

// Atomic operations as data: what clang calls us for, written down before the gate and carried out
// behind it. So no frame of ours is on the stack at the gate, where its bytes would make equal
// local states look different.
namespace pv::atomics {

using harness::wire::AtomicFunction;
using harness::wire::AtomicRequest;

// The C++ order of a number in clang's interface, which counts as std::memory_order does.
constexpr int order_of(std::uint32_t number) {
  return number <= __ATOMIC_SEQ_CST ? static_cast<int>(number) : __ATOMIC_SEQ_CST;
}

// Stores as weakly as asked for; everything else is a locked instruction on x86 whatever its order,
// or a plain load.
template <class Type>
void store(volatile Type* at, Type value, std::uint32_t order) {
  if (order_of(order) == __ATOMIC_SEQ_CST) {
    __atomic_store_n(at, value, __ATOMIC_SEQ_CST);
  } else {
    __atomic_store_n(at, value, __ATOMIC_RELEASE);
  }
}

// Does it, and returns what was there before; for a store, what is there now.
template <class Type>
Type carry_out(volatile Type* at, const AtomicRequest& request) {
  const auto operand = static_cast<Type>(request.operand);
  auto expected = static_cast<Type>(request.expected);
  switch (request.function) {
    case AtomicFunction::load:
      return __atomic_load_n(at, __ATOMIC_SEQ_CST);
    case AtomicFunction::store:
      store(at, operand, request.order);
      return operand;
    case AtomicFunction::exchange:
      return __atomic_exchange_n(at, operand, __ATOMIC_SEQ_CST);
    case AtomicFunction::add:
      return __atomic_fetch_add(at, operand, __ATOMIC_SEQ_CST);
    case AtomicFunction::subtract:
      return __atomic_fetch_sub(at, operand, __ATOMIC_SEQ_CST);
    case AtomicFunction::bit_and:
      return __atomic_fetch_and(at, operand, __ATOMIC_SEQ_CST);
    case AtomicFunction::bit_or:
      return __atomic_fetch_or(at, operand, __ATOMIC_SEQ_CST);
    case AtomicFunction::bit_xor:
      return __atomic_fetch_xor(at, operand, __ATOMIC_SEQ_CST);
    case AtomicFunction::bit_nand:
      return __atomic_fetch_nand(at, operand, __ATOMIC_SEQ_CST);
    case AtomicFunction::compare:
      __atomic_compare_exchange_n(at, &expected, operand, false, __ATOMIC_SEQ_CST,
                                  __ATOMIC_SEQ_CST);
      return expected;
  }
  return 0;
}

// The same for `size` bytes, 1, 2, 4 or 8.
inline std::uint64_t carry_out(std::uint64_t address, std::uint64_t size,
                               const AtomicRequest& request) {
  switch (size) {
    case 1:
      return carry_out(reinterpret_cast<volatile std::uint8_t*>(address), request);
    case 2:
      return carry_out(reinterpret_cast<volatile std::uint16_t*>(address), request);
    case 4:
      return carry_out(reinterpret_cast<volatile std::uint32_t*>(address), request);
    default:
      return carry_out(reinterpret_cast<volatile std::uint64_t*>(address), request);
  }
}

}  // namespace pv::atomics

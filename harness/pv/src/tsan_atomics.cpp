// What clang calls for each atomic operation of the exercise. On private memory it just happens; on
// the shared segment it passes the gate first, and is carried out behind it.
// The one macro of the project: 4 sizes times 12 functions that differ in their name only.
#include <cstdint>

#include "atomic_request.hpp"
#include "gate.hpp"
#include "tsan_runtime.hpp"

namespace pv {

using atomics::AtomicFunction;
using atomics::AtomicRequest;
using gate::Stop;

// The gate under the types that atomic operations return: a conversion behind the call would need a
// frame.
std::uint8_t gate_8(Stop, std::uint64_t, std::uint64_t, const char*) asm("pv_gate");
std::uint16_t gate_16(Stop, std::uint64_t, std::uint64_t, const char*) asm("pv_gate");
std::uint32_t gate_32(Stop, std::uint64_t, std::uint64_t, const char*) asm("pv_gate");
std::uint64_t gate_64(Stop, std::uint64_t, std::uint64_t, const char*) asm("pv_gate");

namespace {

constexpr auto gate_for(std::uint8_t /*type*/) {
  return gate_8;
}
constexpr auto gate_for(std::uint16_t /*type*/) {
  return gate_16;
}
constexpr auto gate_for(std::uint32_t /*type*/) {
  return gate_32;
}
constexpr auto gate_for(std::uint64_t /*type*/) {
  return gate_64;
}

constexpr Stop stop_of(AtomicFunction function) {
  switch (function) {
    case AtomicFunction::load:
      return Stop::atomic_load;
    case AtomicFunction::store:
      return Stop::atomic_store;
    case AtomicFunction::compare:
      return Stop::atomic_compare;
    default:
      return Stop::atomic_update;
  }
}

// The call at the end is a jump, as with plain accesses.
template <AtomicFunction function, class Type>
[[gnu::always_inline]] inline Type perform(const volatile Type* at, Type operand, Type expected,
                                           int order, int failure) {
  if (!runtime::is_announced(at)) {
    return atomics::carry_out(const_cast<volatile Type*>(at),
                              {function, static_cast<std::uint32_t>(order),
                               static_cast<std::uint32_t>(failure), operand, expected});
  }
  gate::page().atomic = {function, static_cast<std::uint32_t>(order),
                         static_cast<std::uint32_t>(failure), operand, expected};
  return gate_for(Type{})(stop_of(function), reinterpret_cast<std::uint64_t>(at), sizeof(Type),
                          nullptr);
}

}  // namespace
}  // namespace pv

// NOLINTBEGIN(cppcoreguidelines-macro-usage,bugprone-macro-parentheses)
#define PV_ATOMIC_UPDATE(bits, Type, name, function)                                     \
  Type __tsan_atomic##bits##_##name(volatile Type* at, Type value, int order) {          \
    return pv::perform<pv::AtomicFunction::function, Type>(at, value, Type{}, order, 0); \
  }

#define PV_ATOMIC_FUNCTIONS(bits, Type)                                                            \
  Type __tsan_atomic##bits##_load(const volatile Type* at, int order) {                            \
    return pv::perform<pv::AtomicFunction::load, Type>(at, Type{}, Type{}, order, 0);              \
  }                                                                                                \
  void __tsan_atomic##bits##_store(volatile Type* at, Type value, int order) {                     \
    pv::perform<pv::AtomicFunction::store, Type>(at, value, Type{}, order, 0);                     \
  }                                                                                                \
  PV_ATOMIC_UPDATE(bits, Type, exchange, exchange)                                                 \
  PV_ATOMIC_UPDATE(bits, Type, fetch_add, add)                                                     \
  PV_ATOMIC_UPDATE(bits, Type, fetch_sub, subtract)                                                \
  PV_ATOMIC_UPDATE(bits, Type, fetch_and, bit_and)                                                 \
  PV_ATOMIC_UPDATE(bits, Type, fetch_or, bit_or)                                                   \
  PV_ATOMIC_UPDATE(bits, Type, fetch_xor, bit_xor)                                                 \
  PV_ATOMIC_UPDATE(bits, Type, fetch_nand, bit_nand)                                               \
  Type __tsan_atomic##bits##_compare_exchange_val(volatile Type* at, Type expected, Type value,    \
                                                  int order, int failure) {                        \
    return pv::perform<pv::AtomicFunction::compare, Type>(at, value, expected, order, failure);    \
  }                                                                                                \
  int __tsan_atomic##bits##_compare_exchange_strong(volatile Type* at, Type* expected, Type value, \
                                                    int order, int failure) {                      \
    const Type before =                                                                            \
        __tsan_atomic##bits##_compare_exchange_val(at, *expected, value, order, failure);          \
    const bool is_same = before == *expected;                                                      \
    *expected = before;                                                                            \
    return is_same ? 1 : 0;                                                                        \
  }                                                                                                \
  int __tsan_atomic##bits##_compare_exchange_weak(volatile Type* at, Type* expected, Type value,   \
                                                  int order, int failure) {                        \
    return __tsan_atomic##bits##_compare_exchange_strong(at, expected, value, order, failure);     \
  }

extern "C" {
PV_ATOMIC_FUNCTIONS(8, std::uint8_t)
PV_ATOMIC_FUNCTIONS(16, std::uint16_t)
PV_ATOMIC_FUNCTIONS(32, std::uint32_t)
PV_ATOMIC_FUNCTIONS(64, std::uint64_t)
void __tsan_atomic_thread_fence(int order) {
  pv::runtime::before_fence(order);
}
void __tsan_atomic_signal_fence(int /*order*/) {
  __atomic_signal_fence(__ATOMIC_SEQ_CST);
}
}
#undef PV_ATOMIC_FUNCTIONS
#undef PV_ATOMIC_UPDATE
// NOLINTEND(cppcoreguidelines-macro-usage,bugprone-macro-parentheses)

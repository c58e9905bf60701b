// What clang calls for each atomic operation of the exercise. Private atomics just happen; one in
// the shared segment is announced first, and the checker says that it has no model of it.
// The one macro of the project: 4 sizes times 11 functions that differ in their name only.
#include <cstdint>

#include "tsan_runtime.hpp"

using pv::runtime::before_atomic;

// NOLINTBEGIN(cppcoreguidelines-macro-usage,bugprone-macro-parentheses)
#define PV_ATOMIC_FUNCTIONS(bits, Type)                                                            \
  Type __tsan_atomic##bits##_load(const volatile Type* at, int /*order*/) {                        \
    before_atomic(at);                                                                             \
    return __atomic_load_n(at, __ATOMIC_SEQ_CST);                                                  \
  }                                                                                                \
  void __tsan_atomic##bits##_store(volatile Type* at, Type value, int /*order*/) {                 \
    before_atomic(at);                                                                             \
    __atomic_store_n(at, value, __ATOMIC_SEQ_CST);                                                 \
  }                                                                                                \
  Type __tsan_atomic##bits##_exchange(volatile Type* at, Type value, int /*order*/) {              \
    before_atomic(at);                                                                             \
    return __atomic_exchange_n(at, value, __ATOMIC_SEQ_CST);                                       \
  }                                                                                                \
  Type __tsan_atomic##bits##_fetch_add(volatile Type* at, Type value, int /*order*/) {             \
    before_atomic(at);                                                                             \
    return __atomic_fetch_add(at, value, __ATOMIC_SEQ_CST);                                        \
  }                                                                                                \
  Type __tsan_atomic##bits##_fetch_sub(volatile Type* at, Type value, int /*order*/) {             \
    before_atomic(at);                                                                             \
    return __atomic_fetch_sub(at, value, __ATOMIC_SEQ_CST);                                        \
  }                                                                                                \
  Type __tsan_atomic##bits##_fetch_and(volatile Type* at, Type value, int /*order*/) {             \
    before_atomic(at);                                                                             \
    return __atomic_fetch_and(at, value, __ATOMIC_SEQ_CST);                                        \
  }                                                                                                \
  Type __tsan_atomic##bits##_fetch_or(volatile Type* at, Type value, int /*order*/) {              \
    before_atomic(at);                                                                             \
    return __atomic_fetch_or(at, value, __ATOMIC_SEQ_CST);                                         \
  }                                                                                                \
  Type __tsan_atomic##bits##_fetch_xor(volatile Type* at, Type value, int /*order*/) {             \
    before_atomic(at);                                                                             \
    return __atomic_fetch_xor(at, value, __ATOMIC_SEQ_CST);                                        \
  }                                                                                                \
  int __tsan_atomic##bits##_compare_exchange_strong(volatile Type* at, Type* expected, Type value, \
                                                    int /*order*/, int /*fail*/) {                 \
    before_atomic(at);                                                                             \
    return __atomic_compare_exchange_n(at, expected, value, false, __ATOMIC_SEQ_CST,               \
                                       __ATOMIC_SEQ_CST)                                           \
               ? 1                                                                                 \
               : 0;                                                                                \
  }                                                                                                \
  int __tsan_atomic##bits##_compare_exchange_weak(volatile Type* at, Type* expected, Type value,   \
                                                  int order, int fail) {                           \
    return __tsan_atomic##bits##_compare_exchange_strong(at, expected, value, order, fail);        \
  }                                                                                                \
  Type __tsan_atomic##bits##_compare_exchange_val(volatile Type* at, Type expected, Type value,    \
                                                  int /*order*/, int /*fail*/) {                   \
    before_atomic(at);                                                                             \
    __atomic_compare_exchange_n(at, &expected, value, false, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST);  \
    return expected;                                                                               \
  }

extern "C" {
PV_ATOMIC_FUNCTIONS(8, std::uint8_t)
PV_ATOMIC_FUNCTIONS(16, std::uint16_t)
PV_ATOMIC_FUNCTIONS(32, std::uint32_t)
PV_ATOMIC_FUNCTIONS(64, std::uint64_t)
void __tsan_atomic_thread_fence(int /*order*/) {
  __atomic_thread_fence(__ATOMIC_SEQ_CST);
}
void __tsan_atomic_signal_fence(int /*order*/) {
  __atomic_signal_fence(__ATOMIC_SEQ_CST);
}
}
#undef PV_ATOMIC_FUNCTIONS
// NOLINTEND(cppcoreguidelines-macro-usage,bugprone-macro-parentheses)

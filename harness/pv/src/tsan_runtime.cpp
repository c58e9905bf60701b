// What clang's -fsanitize=thread calls at each access to memory. ThreadSanitizer looks for races
// between threads there; we send the accesses to the shared segment through the gate.
#include "tsan_runtime.hpp"

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "gate.hpp"
#include "runtime.hpp"
#include "shield.hpp"

namespace pv {
namespace {

using gate::pv_gate;
using gate::Stop;
using harness::wire::Mode;
using harness::wire::segment_address;
using harness::wire::segment_limit;

constexpr std::size_t longest_read = sizeof(harness::wire::Gate::bytes);

bool is_shared(const volatile void* address) {
  return reinterpret_cast<std::uintptr_t>(address) - segment_address < segment_limit;
}

bool is_gated() {
  return runtime::mode == Mode::learn || runtime::mode == Mode::confirm;
}

void announce_long_read(std::uint64_t address, std::size_t size) {
  while (size > 0) {
    const std::size_t piece = size < longest_read ? size : longest_read;
    pv_gate(Stop::read, address, piece, nullptr);
    address += piece;
    size -= piece;
  }
}

}  // namespace

namespace runtime {

bool is_announced(const volatile void* address) {
  return is_shared(address) && is_gated();
}

// The calls at the end are jumps: no frame of ours is left between the gate and the student's.
void before_read(const void* address, std::size_t size) {
  if (!is_announced(address)) {
    return;
  }
  if (size > longest_read) {
    announce_long_read(reinterpret_cast<std::uint64_t>(address), size);
  } else if (size > 0) {
    pv_gate(Stop::read, reinterpret_cast<std::uint64_t>(address), size, nullptr);
  }
}

void before_write(const void* address, std::size_t size) {
  if (size > 0 && is_announced(address)) {
    pv_gate(Stop::write, reinterpret_cast<std::uint64_t>(address), size, nullptr);
  }
}

void before_fence(int order) {
  if (is_gated()) {
    gate::page().atomic.order = static_cast<std::uint32_t>(order);
    pv_gate(Stop::fence, 0, 0, nullptr);
  } else {
    __atomic_thread_fence(__ATOMIC_SEQ_CST);
  }
}

}  // namespace runtime
}  // namespace pv

extern "C" {

void __tsan_init() {}
void __tsan_func_entry(void* /*pc*/) {}
void __tsan_func_exit() {}
void __tsan_ignore_thread_begin() {}
void __tsan_ignore_thread_end() {}

void __tsan_read1(void* at) {
  pv::runtime::before_read(at, 1);
}
void __tsan_read2(void* at) {
  pv::runtime::before_read(at, 2);
}
void __tsan_read4(void* at) {
  pv::runtime::before_read(at, 4);
}
void __tsan_read8(void* at) {
  pv::runtime::before_read(at, 8);
}
void __tsan_read16(void* at) {
  pv::runtime::before_read(at, 16);
}
void __tsan_unaligned_read2(void* at) {
  pv::runtime::before_read(at, 2);
}
void __tsan_unaligned_read4(void* at) {
  pv::runtime::before_read(at, 4);
}
void __tsan_unaligned_read8(void* at) {
  pv::runtime::before_read(at, 8);
}
void __tsan_unaligned_read16(void* at) {
  pv::runtime::before_read(at, 16);
}
void __tsan_read_range(void* at, std::size_t size) {
  pv::runtime::before_read(at, size);
}
void __tsan_vptr_read(void** at) {
  pv::runtime::before_read(at, sizeof(void*));
}

void __tsan_write1(void* at) {
  pv::runtime::before_write(at, 1);
}
void __tsan_write2(void* at) {
  pv::runtime::before_write(at, 2);
}
void __tsan_write4(void* at) {
  pv::runtime::before_write(at, 4);
}
void __tsan_write8(void* at) {
  pv::runtime::before_write(at, 8);
}
void __tsan_write16(void* at) {
  pv::runtime::before_write(at, 16);
}
void __tsan_unaligned_write2(void* at) {
  pv::runtime::before_write(at, 2);
}
void __tsan_unaligned_write4(void* at) {
  pv::runtime::before_write(at, 4);
}
void __tsan_unaligned_write8(void* at) {
  pv::runtime::before_write(at, 8);
}
void __tsan_unaligned_write16(void* at) {
  pv::runtime::before_write(at, 16);
}
void __tsan_write_range(void* at, std::size_t size) {
  pv::runtime::before_write(at, size);
}
void __tsan_vptr_update(void** at, void* /*value*/) {
  pv::runtime::before_write(at, sizeof(void*));
}

// memcpy and its kin, called by name or made by the compiler.
void* __real_memcpy(void* to, const void* from, std::size_t size);
void* __real_memmove(void* to, const void* from, std::size_t size);
void* __real_memset(void* to, int value, std::size_t size);
}

// Once announced, they happen in frames of their own: what is in a frame at the gate is part of the
// local state.
namespace pv {
namespace {

[[gnu::noinline]] void* really_memcpy(void* to, const void* from, std::size_t size) {
  const shield::Lowered lowered;
  return __real_memcpy(to, from, size);
}
[[gnu::noinline]] void* really_memmove(void* to, const void* from, std::size_t size) {
  const shield::Lowered lowered;
  return __real_memmove(to, from, size);
}
[[gnu::noinline]] void* really_memset(void* to, int value, std::size_t size) {
  const shield::Lowered lowered;
  return __real_memset(to, value, size);
}

}  // namespace
}  // namespace pv

extern "C" {

void* __wrap_memcpy(void* to, const void* from, std::size_t size) {
  pv::runtime::before_read(from, size);
  pv::runtime::before_write(to, size);
  return pv::is_shared(to) || pv::is_shared(from) ? pv::really_memcpy(to, from, size)
                                                  : __real_memcpy(to, from, size);
}
void* __wrap_memmove(void* to, const void* from, std::size_t size) {
  pv::runtime::before_read(from, size);
  pv::runtime::before_write(to, size);
  return pv::is_shared(to) || pv::is_shared(from) ? pv::really_memmove(to, from, size)
                                                  : __real_memmove(to, from, size);
}
void* __wrap_memset(void* to, int value, std::size_t size) {
  pv::runtime::before_write(to, size);
  return pv::is_shared(to) ? pv::really_memset(to, value, size) : __real_memset(to, value, size);
}
void* __tsan_memcpy(void* to, const void* from, std::size_t size) {
  return __wrap_memcpy(to, from, size);
}
void* __tsan_memmove(void* to, const void* from, std::size_t size) {
  return __wrap_memmove(to, from, size);
}
void* __tsan_memset(void* to, int value, std::size_t size) {
  return __wrap_memset(to, value, size);
}
}

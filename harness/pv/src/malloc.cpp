// The C allocation functions, and so new and delete, over one Heap at a fixed address.
#include <errno.h>
#include <sys/mman.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <cstring>

#include "heap.hpp"
#include "wire/gate.hpp"

namespace pv {

void (*out_of_memory)(std::size_t size) = nullptr;
void (*heap_corrupted)(void* block) = nullptr;

namespace {

namespace wire = harness::wire;

[[noreturn]] void give_up(const char* sentence) {
  const ssize_t ignored = write(STDERR_FILENO, sentence, strlen(sentence));
  static_cast<void>(ignored);
  std::abort();
}

void* region() {
  return reinterpret_cast<void*>(wire::heap_address);
}

// Before any constructor that allocates, and in every process alike: a region reserved at the first
// allocation would make that allocation part of the local state.
__attribute__((constructor(101))) void reserve_region() {
  static bool is_reserved = false;
  if (is_reserved) {
    return;
  }
  is_reserved = true;
  void* const got = mmap(region(), wire::heap_limit, PROT_READ | PROT_WRITE,
                         MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_FIXED_NOREPLACE, -1, 0);
  if (got != region()) {
    give_up("cannot reserve 64 MiB of addresses for the heap\n");
  }
}

// A program with threads cannot be checked, but it can be run freely.
class LockedHeap {
 public:
  LockedHeap() : heap_(region(), wire::heap_limit) {
    reserve_region();
    while (lock_.test_and_set(std::memory_order_acquire)) {
    }
  }
  ~LockedHeap() { lock_.clear(std::memory_order_release); }
  LockedHeap(const LockedHeap&) = delete;
  LockedHeap& operator=(const LockedHeap&) = delete;
  Heap* operator->() { return &heap_; }

 private:
  static std::atomic_flag lock_;
  Heap heap_;
};
std::atomic_flag LockedHeap::lock_;

void* allocate(std::size_t size, std::size_t alignment) {
  void* const block = LockedHeap()->allocate(size, alignment);
  if (block == nullptr) {
    if (out_of_memory != nullptr) {
      out_of_memory(size);
    }
    errno = ENOMEM;
  }
  return block;
}

[[noreturn]] void refuse(void* block) {
  if (heap_corrupted != nullptr) {
    heap_corrupted(block);
  }
  give_up(
      "free or realloc of something that is not an allocated block: freed twice, never allocated,\n"
      "or written beyond its end\n");
}

bool is_power_of_two(std::size_t number) {
  return number != 0 && (number & (number - 1)) == 0;
}

// The size of the live `block`.
std::size_t usable_size(void* block) {
  LockedHeap heap;
  if (!heap->is_block(block)) {
    refuse(block);
  }
  return heap->usable_size(block);
}

void* move(void* block, std::size_t size) {
  void* const moved = allocate(size, heap_granule);
  if (moved != nullptr) {
    memcpy(moved, block, usable_size(block));
    std::free(block);
  }
  return moved;
}

}  // namespace
}  // namespace pv

extern "C" {

void* malloc(std::size_t size) {
  return pv::allocate(size, pv::heap_granule);
}

void free(void* block) {
  if (block != nullptr && !pv::LockedHeap()->release(block)) {
    pv::refuse(block);
  }
}

void* calloc(std::size_t count, std::size_t size) {
  std::size_t bytes = 0;
  if (__builtin_mul_overflow(count, size, &bytes)) {
    bytes = SIZE_MAX;  // which no heap has
  }
  return pv::allocate(bytes, pv::heap_granule);  // new blocks are zero
}

void* realloc(void* block, std::size_t size) {
  if (block == nullptr) {
    return malloc(size);
  }
  if (size == 0) {
    free(block);
    return nullptr;
  }
  if (size <= pv::usable_size(block)) {
    pv::LockedHeap()->shrink(block, size);
    return block;
  }
  return pv::move(block, size);
}

void* aligned_alloc(std::size_t alignment, std::size_t size) {
  if (!pv::is_power_of_two(alignment)) {
    errno = EINVAL;
    return nullptr;
  }
  return pv::allocate(size, alignment);
}

void* memalign(std::size_t alignment, std::size_t size) {
  return aligned_alloc(alignment, size);
}

int posix_memalign(void** result, std::size_t alignment, std::size_t size) {
  if (!pv::is_power_of_two(alignment) || alignment % sizeof(void*) != 0) {
    return EINVAL;
  }
  void* const block = pv::allocate(size, alignment);
  if (block == nullptr) {
    return ENOMEM;
  }
  *result = block;
  return 0;
}

void* valloc(std::size_t size) {
  return pv::allocate(size, harness::wire::page_size);
}

void* pvalloc(std::size_t size) {
  const std::size_t page = harness::wire::page_size;
  return valloc(size > SIZE_MAX - page ? size : (size + page - 1) / page * page);
}

std::size_t malloc_usable_size(void* block) {
  return block == nullptr ? 0 : pv::usable_size(block);
}

}  // extern "C"

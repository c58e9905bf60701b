// The part of the fixture that shows its stack, as it is while a library function, which keeps no
// frame pointer, has called back. It prints:
//   registers <rbx> <rbp> <r12> <r13> <r14> <r15> <rsp> <rip>
//   called <line of the call of the library function>
//   stack <word> <word> ...   from rsp up
#include <ucontext.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "symbols_fixture.hpp"

namespace {

bool is_shown = false;

void show_stack() {
  ucontext_t context;
  getcontext(&context);
  const greg_t* const r = context.uc_mcontext.gregs;
  std::printf("registers");
  for (const int name : {REG_RBX, REG_RBP, REG_R12, REG_R13, REG_R14, REG_R15, REG_RSP, REG_RIP}) {
    std::printf(" %llx", r[name]);
  }
  std::printf("\nstack");
  const auto* const words = reinterpret_cast<const volatile std::uint64_t*>(r[REG_RSP]);
  for (int i = 0; i < 512; ++i) {
    std::printf(" %lx", words[i]);
  }
  std::printf("\n");
}

int compare(const void* one, const void* other) {
  if (!is_shown) {
    is_shown = true;
    show_stack();
  }
  return *static_cast<const int*>(one) - *static_cast<const int*>(other);
}

}  // namespace

namespace fixture {

__attribute__((noinline)) void sort_tickets() {
  int tickets[] = {3, 1, 2};
  std::printf("called %d\n", __LINE__ + 1);
  std::qsort(tickets, 3, sizeof(int), compare);
  std::printf("sorted %d\n", tickets[0]);
}

}  // namespace fixture

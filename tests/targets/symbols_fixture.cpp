// A program whose debug information the tests of symbols read. It prints what is to be found there:
//   call <name> <return address> <line of the call below> <line in the given header>
//   global <name> <address>
#include "symbols_fixture.hpp"

#include <cstdio>

namespace {

struct Hidden {
  int first;
  int second;
};

Hidden hidden;

}  // namespace

int counter;
fixture::Slot slots[3];
fixture::Person person;
fixture::Box<fixture::Counted, 2> counted;
static long only_here;

namespace shop {
inline fixture::Table table{};
fixture::Box<int, 4> box;
}  // namespace shop

const int seats[] = {4, 5, 6};  // nobody can write to it
volatile int looked_at = 0;

struct WithStatic {
  inline static int instances = 0;
};

void fixture::operation(const char* name, int line, int inlined_line) {
  std::printf("call %s %p %d %d\n", name, __builtin_return_address(0), line, inlined_line);
}

__attribute__((noinline)) void student(int rounds) {
  for (int i = 0; i < rounds; ++i) {
    fixture::take("once", __LINE__);
    fixture::take_both(__LINE__);
  }
  fixture::operation("plain", __LINE__, 0);
}

namespace shop {
__attribute__((noinline)) void customer() {
  const auto inner = [] { fixture::take("lambda", __LINE__); };
  inner();
  std::puts("");
}
}  // namespace shop

__attribute__((noinline)) int* next_ticket() {
  static int ticket[2];
  ++ticket[1];
  return ticket;
}

template <class Variable>
void show(const char* name, Variable& variable) {
  std::printf("global %s %p\n", name, static_cast<const volatile void*>(&variable));
}

int main() {
  // So much of the stack is shown; with few environment variables there is less than that above us.
  volatile std::uint64_t room[512] = {};
  student(static_cast<int>(room[0]) + 1);
  shop::customer();
  show("counter", counter);
  show("slots[2].out", slots[2].out);
  show("only_here", only_here);
  show("table.state[4]", shop::table.state[4]);
  show("box.items[3]", shop::box.items[3]);
  show("instances", WithStatic::instances);
  show("ticket[1]", next_ticket()[1]);
  show("hidden.second", hidden.second);
  show("seats[1]", seats[1]);
  show("looked_at", looked_at);
  int local = 0;
  show("-", local);
  fixture::sort_tickets();
  const fixture::Pointing pointing{.number = looked_at};
  return pointing.number == 0 ? 0 : 1;
}

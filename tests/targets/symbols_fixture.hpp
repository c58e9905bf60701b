#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <locale>

// What the fixture and the test that looks at it from outside both know.

namespace fixture {

// As pv has it: the array hides behind a member of the library.
class Sem {
 public:
  explicit Sem(int units);  // elsewhere: the compiler describes the class only there
  int value() const { return value_; }

 private:
  int value_;
};

template <std::size_t Size>
class Sems {
 public:
  const Sem& operator[](std::size_t i) const { return items_[i]; }

 private:
  std::array<Sem, Size> items_{Sem(1), Sem(1), Sem(1)};
};

struct Slot {
  int in;
  int out;
  bool full;
};

struct Counted {
  int count;
};

struct Table : Counted {
  Sems<3> fork;
  Slot buffer[2];
  std::array<std::int32_t, 5> state;
  std::uint16_t grid[2][3];
  union {
    int whole;
    char bytes[4];
  } either;
  union {
    int nameless;
  };
  unsigned low : 3;
  unsigned high : 13;
  std::atomic<int> turn;
  volatile const bool flag[2] = {false, false};
};

// clang describes std::locale in no unit of ours, as its constructors are in the library.
struct Person {
  int number;
  std::locale habits;
  int age;
  std::locale home;
};

// Some of it are pointers.
struct Pointing {
  long number;
  int* one;
  const char* const words[2];
  std::atomic<int*> turn;
  union {
    double whole;
    Counted* counted;
  };
  std::uintptr_t looks_like_one;
};

template <class Item, int Most>
struct Box {
  Item items[Most];
  struct Lid {
    bool open;
  } lid;
};

// Given to the student, and inlined into what the student writes. `operation` stands for P.
__attribute__((noinline)) void operation(const char* name, int line, int inlined_line);

// Sorts something with the C library, and shows the stack while it does.
void sort_tickets();

inline void take(const char* name, int line) {
  operation(name, line, __LINE__);
}

inline void take_both(int line) {
  take("left", line);
  take("right", line);
}

}  // namespace fixture

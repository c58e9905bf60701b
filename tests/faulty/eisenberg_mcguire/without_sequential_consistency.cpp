// Verdict: mutual_exclusion
// Both may still keep to themselves that they want to be alone while they look whether they are.
// Memory: tso

#include "eisenberg_mcguire.hpp"

enum class Wish { none, to_get_in, to_be_alone };

struct Shared {
  std::atomic<Wish> wish[most_processes]{};
  std::atomic<int> turn{0};
};

void say(Shared& shared, int i, Wish wish) {
  shared.wish[i].store(wish, std::memory_order_release);
}

Wish wish_of(Shared& shared, int i) {
  return shared.wish[i].load(std::memory_order_acquire);
}

// Waits until nobody from the one whose turn it is up to process i wants to get in.
void wait_for_those_before(Shared& shared, int i) {
  for (int k = shared.turn; k != i;) {
    k = wish_of(shared, k) == Wish::none ? (k + 1) % processes() : shared.turn.load();
  }
}

bool is_alone(Shared& shared, int i) {
  for (int k = 0; k < processes(); ++k) {
    if (k != i && wish_of(shared, k) == Wish::to_be_alone) {
      return false;
    }
  }
  return true;
}

bool may_have_the_turn(Shared& shared, int i) {
  const int turn = shared.turn;
  return turn == i || wish_of(shared, turn) == Wish::none;
}

// To the next one that wants to get in, or else to process i itself.
void pass_the_turn(Shared& shared, int i) {
  int k = (i + 1) % processes();
  while (wish_of(shared, k) == Wish::none) {
    k = (k + 1) % processes();
  }
  shared.turn.store(k, std::memory_order_release);
}

void process(Shared& shared, int i) {
  while (true) {
    remainder_section(i);
    do {
      say(shared, i, Wish::to_get_in);
      wait_for_those_before(shared, i);
      say(shared, i, Wish::to_be_alone);
    } while (!is_alone(shared, i) || !may_have_the_turn(shared, i));
    shared.turn.store(i, std::memory_order_release);
    critical_section(i);
    pass_the_turn(shared, i);
    say(shared, i, Wish::none);
  }
}

// Verdict: holds
// Those who want to get in stand in a ring, and the turn goes round it.

#include "eisenberg_mcguire.hpp"

enum class Wish { none, to_get_in, to_be_alone };

struct Shared {
  std::atomic<Wish> wish[most_processes]{};
  std::atomic<int> turn{0};
};

// Waits until nobody from the one whose turn it is up to process i wants to get in.
void wait_for_those_before(Shared& shared, int i) {
  for (int k = shared.turn; k != i;) {
    k = shared.wish[k] == Wish::none ? (k + 1) % processes() : shared.turn.load();
  }
}

bool is_alone(Shared& shared, int i) {
  for (int k = 0; k < processes(); ++k) {
    if (k != i && shared.wish[k] == Wish::to_be_alone) {
      return false;
    }
  }
  return true;
}

bool may_have_the_turn(Shared& shared, int i) {
  const int turn = shared.turn;
  return turn == i || shared.wish[turn] == Wish::none;
}

// To the next one that wants to get in, or else to process i itself.
void pass_the_turn(Shared& shared, int i) {
  int k = (i + 1) % processes();
  while (shared.wish[k] == Wish::none) {
    k = (k + 1) % processes();
  }
  shared.turn = k;
}

void process(Shared& shared, int i) {
  while (true) {
    remainder_section(i);
    do {
      shared.wish[i] = Wish::to_get_in;
      wait_for_those_before(shared, i);
      shared.wish[i] = Wish::to_be_alone;
    } while (!is_alone(shared, i) || !may_have_the_turn(shared, i));
    shared.turn = i;
    critical_section(i);
    pass_the_turn(shared, i);
    shared.wish[i] = Wish::none;
  }
}

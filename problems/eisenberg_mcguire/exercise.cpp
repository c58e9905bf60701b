#include "eisenberg_mcguire.hpp"

enum class Wish { none, to_get_in, to_be_alone };

// Everything the processes share lies in here.
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

// To the next one that wants to get in, or else to process i itself.
void pass_the_turn(Shared& shared, int i) {
  int k = (i + 1) % processes();
  while (shared.wish[k] == Wish::none) {
    k = (k + 1) % processes();
  }
  shared.turn = k;
}

// What process i does, for ever. All processes run this at the same time.
void process(Shared& shared, int i) {
  while (true) {
    remainder_section(i);
    shared.wish[i] = Wish::to_get_in;
    wait_for_those_before(shared, i);
    // TODO: others may have come so far at the same time. Say that you want to be alone, and begin
    // again unless you are, and it is your turn or nobody else's.
    shared.turn = i;
    critical_section(i);
    pass_the_turn(shared, i);
    shared.wish[i] = Wish::none;
  }
}

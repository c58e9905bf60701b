// Verdict: rule
// Who puts his forks back forgets the neighbour on the left, who sleeps on.

#include "all_or_nothing.hpp"

enum class State { thinking, hungry, eating };

struct Table {
  Semaphore mutex{1};                     // guards state
  State state[most_seats] = {};           // all are thinking
  SemaphoreArray<most_seats> may_eat{0};  // one for each philosopher, who alone waits on it
};

int left_neighbour(int i) {
  return (i + seats() - 1) % seats();
}
int right_neighbour(int i) {
  return (i + 1) % seats();
}

// Lets philosopher i eat if i is hungry and neither neighbour eats. Requires: mutex is held.
void let_eat_if_possible(Table& table, int i) {
  if (table.state[i] == State::hungry && table.state[left_neighbour(i)] != State::eating &&
      table.state[right_neighbour(i)] != State::eating) {
    table.state[i] = State::eating;
    V(table.may_eat[i]);
  }
}

void take_forks(Table& table, int i) {
  P(table.mutex);
  table.state[i] = State::hungry;
  let_eat_if_possible(table, i);
  V(table.mutex);
  P(table.may_eat[i]);  // outside the mutex: who waits here must not keep the others out
}

void put_forks_back(Table& table, int i) {
  P(table.mutex);
  table.state[i] = State::thinking;
  let_eat_if_possible(table, right_neighbour(i));
  V(table.mutex);
}

void philosopher(Table& table, int i) {
  while (true) {
    think(i);
    take_forks(table, i);
    eat(i);
    put_forks_back(table, i);
  }
}

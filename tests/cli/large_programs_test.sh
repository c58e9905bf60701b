#!/usr/bin/env bash
# Tests of what `workbook check` does where there are many states.
# usage: WORKBOOK=<binary> ... large_programs_test.sh SENTENCE, one of the functions below.
set -u
. "${BASH_SOURCE[0]%/*}/desk.sh"

a_deadlock_of_ten_is_found_at_once_and_shown_with_two() {
  take_deadlock
  workbook check "$program" --processes 10 --memory-limit 1024
  expect_status 1
  expect_printed 'Dining philosophers: deadlock, after 4 steps.'
  expect_printed 'With 10 philosopher processes it goes wrong: that was seen on real processes.'
  expect_printed 'So it does with 2 philosopher processes, which is shorter to read.'
  find_trace
  grep -q '"role_size": *2' "$trace" || fail 'expected the trace to be one of two'
}

a_deadlock_of_five_is_shown_with_five() {
  take_deadlock
  workbook check "$program" --processes 5
  expect_status 1
  expect_printed 'Dining philosophers: deadlock, after 10 steps.'
  ! words_of out | grep -q 'shorter to read' || fail 'expected nothing of smaller sizes'
}

reduction_is_on_off_or_auto() {
  take_proof
  workbook check "$program" --reduce sometimes
  expect_status 2
  for when in on off auto; do
    workbook check "$program" --reduce $when
    expect_status 0
  done
}

how_long_processes_wait_is_worked_out_unless_states_are_too_many() {
  take solutions/dining_philosophers/state_array.cpp
  workbook check "$program" --processes 5
  expect_status 0
  expect_printed 'a philosopher can wait for eat for ever, though all go on (starvation)'
  take_proof
  workbook check "$program" --processes 10
  expect_status 0
  expect_printed 'How long processes wait was not worked out: --reduce off does.'
}

# plant ORDER: three philosophers, the last of whom takes his forks the other way round. When all have
# eaten, and each fork was had last by the neighbour that ORDER says (l or r for each fork), the first
# philosopher eats again without asking.
function plant {
  program=$programs/planted.cpp
  cat >"$program" <<END
#include "dining_philosophers.hpp"

struct Table {
  SemaphoreArray<most_seats> fork{1};
  char last[most_seats] = {};
  Semaphore fed{0};
  Semaphore again{0};
  Semaphore spoon{1};
};

void take(Table& table, int fork, int i) {
  P(table.fork[fork]);
  table.last[fork] = fork == left(i) ? 'l' : 'r';
}

bool has_come(const Table& table) {
  const char order[] = "$1";
  for (int fork = 0; fork < 3; ++fork) {
    if (table.last[fork] != order[fork]) {
      return false;
    }
  }
  return true;
}

void philosopher(Table& table, int i) {
  think(i);
  take(table, i == 2 ? right(i) : left(i), i);
  take(table, i == 2 ? left(i) : right(i), i);
  eat(i);
  V(table.fork[left(i)]);
  V(table.fork[right(i)]);
  V(table.fed);
  bool asks = true;
  if (i == 0) {
    for (int others = 0; others < 3; ++others) {
      P(table.fed);
    }
    asks = !has_come(table);
    V(table.again);
    V(table.again);
  } else {
    P(table.again);
  }
  while (true) {
    think(i);
    if (asks) {
      P(table.spoon);
    }
    eat(i);
    if (asks) {
      V(table.spoon);
    }
  }
}
END
}

a_bug_in_one_order_of_the_forks_is_found() {
  for order in llr rlr rrl; do
    plant $order
    for when in on off; do
      workbook check "$program" --processes 3 --reduce $when --expect mutual_exclusion
      expect_status 0
    done
  done
}

a_bug_in_an_order_that_goes_round_in_a_circle_is_none() {
  plant lll
  for when in on off; do
    workbook check "$program" --processes 3 --reduce $when --expect holds
    expect_status 0
  done
}

"$1"

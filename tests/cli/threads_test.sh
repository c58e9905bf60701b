#!/usr/bin/env bash
# Tests of the threads build: `workbook run --threads`, and ThreadSanitizer's opinion in `dev check`.
# usage: WORKBOOK=<binary> ... threads_test.sh SENTENCE, one of the functions below.
set -u
. "${BASH_SOURCE[0]%/*}/desk.sh"

# as_threads WORDS...: runs $program so, for a moment.
as_threads() { workbook run "$program" --threads --seconds 0.5 --color never "$@"; }

a_data_race_between_threads_is_told_with_both_lines_and_the_variable() {
  take_race
  as_threads
  expect_status 1
  grep -q '^ThreadSanitizer saw [0-9]* data races* in the shared struct:' "$desk/out" ||
    fail 'expected how many there are'
  grep -q '^  state\[[0-4]\]$' "$desk/out" || fail 'expected the name of the variable'
  grep -q ' writes it  *state_array_without_mutex.cpp:[0-9]*  table.state\[i\] = State::' "$desk/out" ||
    fail 'expected the line that writes'
  grep -q ' reads it  *state_array_without_mutex.cpp:[0-9]*  ' "$desk/out" ||
    fail 'expected the line that reads'
}

semaphores_keep_threads_from_racing() {
  take solutions/dining_philosophers/state_array.cpp
  as_threads
  expect_status 0
  expect_printed 'ThreadSanitizer saw no data race in the shared struct, in this run'
  expect_printed 'philosopher 4'
}

a_deadlock_of_threads_is_known_at_once() {
  take tests/targets/sleeps_while_another_spins.cpp
  workbook run "$program" --threads --seconds 30 --processes 3
  expect_status 1
  expect_printed 'nobody can ever move again'
  expect_printed 'philosopher 1 waits for fork, held by philosopher 0'
}

threads_that_have_done_their_rounds_are_sent_home() {
  take_proof
  workbook run "$program" --threads --seconds 30 --rounds 3
  expect_status 0
  expect_printed 'has done its rounds'
}

a_global_is_shared_by_threads_and_no_race_of_processes() {
  take tests/targets/remembers_in_a_global.cpp
  as_threads
  expect_status 0
  expect_printed 'outside of the shared struct'
  expect_printed 'meals'
}

a_thread_that_crashes_is_named() {
  take tests/targets/crashes_null.cpp
  as_threads
  expect_status 1
  grep -q '^philosopher [0-9]* was ended by signal 11' "$desk/out" || fail 'expected who crashed'
}

# ThreadSanitizer asks for far more addresses than this.
a_machine_that_forbids_what_thread_sanitizer_needs_is_said_and_no_verdict() {
  take_proof
  as_threads --rounds 1
  expect_status 0
  ulimit -v 8000000
  as_threads --rounds 1
  expect_status 2
  expect_said 'ThreadSanitizer does not work on this machine'
  expect_said 'This is no verdict on the program.'
}

# A course of one problem, with a program that is wrong in two ways: cars meet before they race.
make_course() {
  mkdir -p course/problems course/solutions/mutex_again course/tests/faulty/mutex_again
  cp -r "$WORKBOOK_ROOT/problems/mutex" course/problems/mutex_again
  mv course/problems/mutex_again/mutex.hpp course/problems/mutex_again/mutex_again.hpp
  sed -i 's/"mutex.hpp"/"mutex_again.hpp"/' course/problems/mutex_again/*.cpp
  printf '== Again ==\nmutex_again\n' >course/problems/contents.txt
  sed 's/"mutex.hpp"/"mutex_again.hpp"/' "$WORKBOOK_ROOT/solutions/mutex/one_unit.cpp" \
    >course/solutions/mutex_again/one_unit.cpp
  cat >course/tests/faulty/mutex_again/meets_and_races.cpp <<'END'
// Verdict: mutual_exclusion
#include "mutex_again.hpp"
struct Bridge {
  int crossed;
};
void car(Bridge& bridge, int i) {
  while (true) {
    drive(i);
    cross(i);
    bridge.crossed = bridge.crossed % 2 + 1;
  }
}
END
  export WORKBOOK_PROBLEMS=$desk/course
}

a_race_that_thread_sanitizer_sees_behind_another_fault_is_found_by_the_checker_too() {
  make_course
  workbook dev check mutex_again
  expect_status 0
  expect_printed '3 programs ran as threads; ThreadSanitizer saw data races in 1 of them.'
}

# A car knows by a global whether it is a thread, of which processes see nothing.
a_race_that_only_thread_sanitizer_sees_fails_the_check_of_the_course() {
  make_course
  cat >course/solutions/mutex_again/races_as_threads.cpp <<'END'
// Verdict: holds
#include "mutex_again.hpp"
struct Bridge {
  Semaphore free{1};
  int crossed = 0;
};
int cars_here = 0;
void car(Bridge& bridge, int i) {
  ++cars_here;
  while (true) {
    if (cars_here > 1) {
      bridge.crossed = bridge.crossed % 2 + 1;
    }
    drive(i);
    P(bridge.free);
    cross(i);
    V(bridge.free);
  }
}
END
  workbook dev check mutex_again
  expect_status 1
  expect_printed 'races_as_threads.cpp: ThreadSanitizer sees a data race in it, and the checker does not'
}

"$1"

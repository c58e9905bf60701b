#!/usr/bin/env bash
# Tests of `workbook run`: real processes on real semaphores of every kind.
# usage: WORKBOOK=<binary> ... run_test.sh SENTENCE, one of the functions below.
set -u
. "${BASH_SOURCE[0]%/*}/desk.sh"

# run FILE WORDS...: runs a program of tests/targets freely, by three philosophers.
run() { take "tests/targets/$1" && workbook run "$program" --processes philosopher=3 --color never "${@:2}"; }

a_deadlock_of_processes_that_sleep_and_one_that_spins_is_known_at_once() {
  run sleeps_while_another_spins.cpp --seconds 20
  expect_status 1
  expect_printed 'nobody can ever move again'
  expect_printed 'philosopher 0 spins on spoon, and nobody is left to give it'
  expect_printed 'philosopher 1 waits for fork, held by philosopher 0'
  expect_printed 'spins P(spoon)'
}

a_wait_shows_how_far_below_zero_the_value_is() {
  run sleeps_while_another_spins.cpp --seconds 20
  expect_printed 'waits P(fork): -1'
  expect_printed 'waits P(fork): -2'
}

integer_semaphores_hand_forks_on_among_processes_that_spin() {
  run takes_forks_that_are_integer_semaphores.cpp --rounds 20
  expect_status 0
  expect_printed 'all processes have ended or done their rounds'
}

binary_semaphores_signal_events() {
  run signals_an_event_by_a_binary_semaphore.cpp --rounds 5
  expect_printed 'V(served[1])'
  expect_printed 'waits P(served[2])'
  ! grep -q ': -[0-9]' "$desk/out" || fail 'a binary semaphore is never below 0'
}

sets_take_all_their_amounts_at_once() {
  run takes_several_amounts_at_once.cpp --rounds 5
  expect_status 0
  expect_printed 'Swait(dishes, 3, 2, fork)'
}

"$1"

#!/usr/bin/env bash
# SPIN on small programs whose answers are known: exact numbers of states, deadlocks, breaches, and
# who starves; and the exact bound of a mutex. Fails if SPIN or the checker says anything else.
# usage: TOY_MODELS=<binary> toy_oracle_test.sh SENTENCE, one of the functions below. Needs spin and gcc.
set -u
desk=$(mktemp -d)
trap 'rm -rf "$desk"' EXIT
cd "$desk" || exit 1

fail() {
  printf 'FAILED: %s\n' "$1" >&2
  cat out >&2
  exit 1
}

# search NAME STRENGTH COUNT [-D...]: SPIN's safety search of a toy; what it says is in out.
search() {
  rm -f -- *
  "$TOY_MODELS" "$1" "$2" "$3" >model.pml || fail "no model of $1"
  shift 3
  spin "$@" -a model.pml >out 2>&1 || fail 'spin does not take the model'
  gcc -O1 -w -DSAFETY -DNOCLAIM -DNOREDUCE -o safety pan.c || fail 'pan does not compile'
  timeout 100 ./safety -m1000000 -w20 -n "${words[@]}" >out 2>&1
  grep -q 'max search depth too small' out && fail 'the search was cut off'
  grep -q 'State-vector' out || fail 'the search did not end'
}
words=()

noted() { sed -n "s/^   $1: //p" model.pml; }
expect_noted() { [ "$(noted "$1")" = "$2" ] || fail "the model should note $1: $2, not $(noted "$1")"; }
expect_states() { grep -q "^ *$1 states, stored" out || fail "expected $1 states"; }
expect_errors() { grep -q "^State-vector.* errors: $1\$" out || fail "expected $1 errors"; }
expect_said() { grep -q "$1" out || fail "expected SPIN to say: $1"; }

# both_count NAME STRENGTH COUNT STATES: the checker and SPIN see so many states, and nothing wrong.
both_count() {
  search "$1" "$2" "$3"
  expect_noted states "$4"
  expect_states "$4"
  expect_errors 0
}

# starving NAME STRENGTH COUNT: how many of the processes can starve, for SPIN.
starving() {
  search "$1" "$2" "$3"
  gcc -O1 -w -DNFAIR=3 -DNOREDUCE -o liveness pan.c || fail 'pan does not compile'
  local process count=0
  for ((process = 0; process < $3; ++process)); do
    ./liveness -a -f -n -m1000000 -w20 -N "no_starvation_cs_$process" >out 2>&1
    grep -q 'State-vector' out || fail 'the search did not end'
    ! grep -q 'acceptance cycle (at depth' out || count=$((count + 1))
  done
  [ "$count" -eq "$4" ] || fail "expected $4 processes that may starve, not $count"
}

both_count_the_states_of_strong_semaphores() {
  both_count mutex strong 3 31
  both_count released_together strong 3 24
  both_count counter strong 3 1075
}

both_count_the_states_of_weak_semaphores() {
  both_count mutex weak 3 25
  both_count released_together weak 3 24
  both_count counter weak 3 979
}

both_count_the_states_of_barging_semaphores() {
  both_count mutex barging 3 7
  both_count released_together barging 3 16
  both_count counter barging 3 523
}

a_v_that_is_forgotten_is_an_invalid_end_state_of_which_there_are_six() {
  words=(-A)
  search forgotten_v strong 3
  expect_noted deadlocks 6
  expect_errors 1
  expect_said 'invalid end state'
  words=(-E)
  search forgotten_v strong 3
  expect_states 38  # 32, and the monitor stuck in each of the 6
  expect_errors 0
}

two_units_instead_of_one_are_a_breach_and_no_deadlock() {
  words=(-E)
  search two_units strong 3
  expect_errors 1
  expect_said 'assertion violated'
  words=(-A)
  search two_units strong 3
  expect_noted deadlocks 0
  expect_errors 0
}

both_count_the_states_of_an_integer_semaphore() {
  both_count mutex_of_an_integer strong 3 7
}

a_v_too_many_is_lost_by_a_binary_semaphore_and_kept_by_a_record() {
  words=(-A)
  search v_twice_on_a_binary strong 3
  expect_noted states 171
  expect_states 208  # and the monitor done in each of the 37 breaches
  search v_twice_on_a_record strong 3
  expect_noted states 129
  expect_states 166
}

nobody_starves_at_a_strong_mutex() {
  starving mutex strong 3 0
}

three_may_starve_at_a_weak_mutex() {
  starving mutex weak 3 3
}

two_cannot_starve_each_other_at_a_weak_mutex() {
  starving mutex weak 2 0
}

two_may_starve_each_other_at_a_barging_mutex() {
  starving mutex barging 2 2
}

who_takes_all_at_once_may_starve() {
  starving all_at_once strong 3 3
}

a_strong_mutex_lets_n_less_one_others_pass_and_no_more() {
  local count
  for count in 2 3 4 5 6 7 8; do
    search mutex strong $count -DWAITER=0 -DREGION=region_cs -DMOST=$((count - 1))
    expect_errors 0
    search mutex strong $count -DWAITER=0 -DREGION=region_cs -DMOST=$((count - 2))
    expect_errors 1
    expect_said 'assertion violated (entries<='
  done
}

a_weak_mutex_of_three_has_no_bound() {
  search mutex weak 3 -DWAITER=0 -DREGION=region_cs -DMOST=100
  expect_errors 1
  expect_said 'assertion violated (entries<='
}

"$1"

#!/usr/bin/env bash
# Tests of what a checker leaves behind when it is ended in the middle of its work: nothing.
# usage: WORKBOOK=<binary> ... interruption_test.sh SENTENCE, one of the functions below.
set -um  # jobs: a background process then listens to Ctrl-C, as one in a terminal does
. "${BASH_SOURCE[0]%/*}/desk.sh"

# Not a zombie: those are gone, whoever is to collect them.
is_alive() { [ -e "/proc/$1/stat" ] && ! grep -q '^State:.Z' "/proc/$1/status" 2>/dev/null; }

children_of() { cat "/proc/$1/task/$1/children" 2>/dev/null; }

# until_within SECONDS COMMAND...: waits until it succeeds.
function until_within {
  local end=$((SECONDS + $1))
  shift
  until "$@"; do
    [ "$SECONDS" -lt "$end" ] || return 1
    sleep 0.02
  done
}

has_children() { [ "$(children_of "$1" | wc -w)" -ge "$2" ]; }

# Starts a check that takes long; its number is in $checker, those of its processes in $processes.
function start_long_check {
  take_proof
  workbook check "$program" --processes 2  # compiles it
  ls -A /dev/shm >"$desk/before"
  "$WORKBOOK" check "$program" --processes 11 >"$desk/out" 2>"$desk/err" </dev/null &
  checker=$!
  until_within 20 has_children "$checker" 10 || fail 'expected the checker to start processes'
  processes=$(children_of "$checker")
}

function all_are_gone {
  local process
  for process in $processes; do
    ! is_alive "$process" || return 1
  done
}

function expect_nothing_left {
  until_within 2 all_are_gone || fail "expected that no process is left of $processes"
  ls -A /dev/shm | diff "$desk/before" - >"$desk/out" || fail 'expected nothing new in /dev/shm'
}

# end_by SIGNAL: the checker, which must be gone within a second.
function end_by {
  local start=${EPOCHREALTIME/./}
  kill "-$1" "$checker"
  wait "$checker"
  status=$?
  [ $((${EPOCHREALTIME/./} - start)) -lt 1000000 ] || fail 'expected it to end within a second'
}

ctrl_c_ends_a_check_with_a_sentence_and_leaves_nothing_behind() {
  start_long_check
  end_by INT
  expect_status 130
  expect_said 'workbook: stopped; nothing is proved, nothing is left running.'
  expect_nothing_printed
  expect_nothing_left
}

a_request_to_terminate_ends_a_check_too() {
  start_long_check
  end_by TERM
  expect_status 143
  expect_nothing_left
}

a_checker_that_is_killed_leaves_nothing_behind() {
  start_long_check
  end_by KILL
  expect_status 137
  expect_nothing_left
}

"$1"

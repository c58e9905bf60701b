#!/usr/bin/env bash
# Tests of answers that are known beforehand, on the real programs.
# usage: WORKBOOK=<binary> ... exact_answers_test.sh SENTENCE, one of the functions below.
set -u
. "${BASH_SOURCE[0]%/*}/desk.sh"

a_mutex_lets_n_less_one_others_pass() {
  local cars
  for cars in 2 3 4 5 6; do
    workbook check "$WORKBOOK_ROOT/solutions/mutex/one_unit.cpp" --processes $cars --expect holds
    expect_status 0
    expect_printed "at most $((cars - 1)) time"
  done
}

# Whether philosophers who can be kept hungry by two neighbours in turn starve: from four on.
function starves_from_four_on {
  local faulty=$WORKBOOK_ROOT/tests/faulty/philosophers_without_starvation/$1
  workbook check "$faulty" --processes 3 --expect holds
  expect_status 0
  for seats in 4 5 6; do
    workbook check "$faulty" --processes $seats --expect starvation
    expect_status 0
  done
}

the_state_array_starves_from_four_on() {
  starves_from_four_on state_array.cpp
}

both_forks_at_once_starve_from_four_on() {
  starves_from_four_on one_operation_for_both.cpp
}

"$1"

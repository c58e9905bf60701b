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

# judge SOLUTION SEATS SENTENCE: it holds, and its report says so of waiting.
function judge {
  workbook check "$WORKBOOK_ROOT/solutions/dining_philosophers/$1" --processes "$2" --expect holds
  expect_status 0
  expect_printed "$3"
}

the_state_array_starves_from_four_on() {
  judge state_array.cpp 3 'others that exclude it enter at most'
  judge state_array.cpp 4 'can wait for eat for ever, though all go on (starvation)'
  judge state_array.cpp 5 'can wait for eat for ever, though all go on (starvation)'
}

both_forks_at_once_starve_from_three_on() {
  judge all_forks_at_once.cpp 3 'can wait for eat for ever, though all go on (starvation)'
  judge all_forks_at_once.cpp 4 'can wait for eat for ever, though all go on (starvation)'
  judge all_forks_at_once.cpp 5 'can wait for eat for ever, though all go on (starvation)'
}

"$1"

#!/usr/bin/env bash
# Tests of `workbook check`: exit codes and what is said.
# usage: WORKBOOK=<binary> ... check_test.sh SENTENCE, one of the functions below.
set -u
. "${BASH_SOURCE[0]%/*}/desk.sh"

an_unknown_problem_is_answered_with_the_nearest_name() {
  workbook check dinning_philosofers
  expect_status 2
  expect_nothing_printed
  expect_said 'there is no problem "dinning_philosofers". Did you mean dining_philosophers?'
}

an_unknown_command_is_answered_with_the_nearest() {
  workbook chekc dining_philosophers
  expect_status 2
  expect_said 'there is no command "chekc". Did you mean check?'
}

a_file_that_is_not_there_is_named() {
  workbook check nowhere/dining_philosophers/mine.cpp
  expect_status 2
  expect_said 'there is no file nowhere/dining_philosophers/mine.cpp'
}

a_file_in_a_folder_of_another_name_needs_its_problem_said() {
  take_proof
  cp "$program" "$desk/mine.cpp"
  workbook check mine.cpp
  expect_status 2
  expect_said '--problem'
  workbook check mine.cpp --problem dining_philosophers
  expect_status 0
}

a_program_that_does_not_compile_is_answered_in_the_words_of_the_compiler() {
  take_proof
  sed -i 's/P(lower);/P(lower/' "$program"
  workbook check "$program"
  expect_status 2
  expect_nothing_printed
  expect_said "ordered_forks.cpp:"
  expect_said "error: expected ')'"
  expect_said 'the program does not compile'
}

the_exit_status_tells_a_proof_from_a_finding_from_neither() {
  take_proof
  workbook check "$program"
  expect_status 0
  expect_printed 'Dining philosophers: holds. Proved for every interleaving of 5 philosopher'
  take_deadlock
  workbook check "$program"
  expect_status 1
  expect_printed 'Dining philosophers: deadlock, after 10 steps.'
  take_endless
  workbook check "$program" --states 2000
  expect_status 4
  expect_printed 'inconclusive. This is not a pass.'
}

a_verdict_that_was_not_expected_fails() {
  take_proof
  workbook check "$program" --expect deadlock
  expect_status 1
  expect_said 'expected deadlock, but the verdict is holds'
  take_deadlock
  workbook check "$program" --expect holds
  expect_status 1
  expect_said 'expected holds, but the verdict is deadlock'
  workbook check "$program" --expect deadlock
  expect_status 0
  take_endless
  workbook check "$program" --states 2000 --expect holds
  expect_status 1
}

a_verdict_that_does_not_exist_is_no_expectation() {
  take_proof
  workbook check "$program" --expect hold
  expect_status 2
  expect_said 'hold not in'
}

numbers_of_processes_that_make_no_sense_are_refused() {
  take_proof
  local number
  for number in 0 -1 17 1000000 4294967297 99999999999999999999 abc '' 3x 3.5 chef=3 philosopher= \
                philosopher=0 philosopher=17 =3=3 =3 3,4 philosopher=3,; do
    workbook check "$program" --processes "$number"
    expect_status 2
    expect_nothing_printed
    [ "$(wc -l <"$desk/err")" -le 2 ] || fail "expected a sentence or two about \"$number\""
  done
  workbook check "$program" --processes 17
  expect_said 'role "philosopher" can have 1 to 16 processes, not 17'
  workbook check "$program" --processes chef=3
  expect_said 'it has no role "chef"; its first role is "philosopher"'
}

one_process_alone_can_be_checked() {
  take_proof
  workbook check "$program" --processes 1
  [ "$status" -eq 0 ] || [ "$status" -eq 1 ] || fail 'expected a judgement'
}

# member NAMES...: of the JSON on standard output.
function member {
  printf 'file(READ "%s" text)\nstring(JSON value GET "${text}" %s)\nmessage("${value}")\n' \
    "$desk/out" "$*" >"$desk/member.cmake"
  "$CMAKE" -P "$desk/member.cmake" 2>&1 || fail "expected JSON with $*"
}

json_goes_to_the_output_alone() {
  take_deadlock
  workbook check "$program" --processes 3 --json -
  expect_status 1
  [ "$(member verdict)" = deadlock ] || fail 'expected the verdict'
  [ "$(member holds)" = OFF ] || fail 'expected that it does not hold'
  [ "$(member finding program_hash | wc -c)" -eq 33 ] || fail 'expected a hash'
  take_proof
  workbook check "$program" --processes 3 --json -
  expect_status 0
  [ "$(member verdict)" = holds ] || fail 'expected the verdict'
  [ "$(member proved 0)" = 'two neighbours never eat at the same time' ] ||
    fail 'expected the properties'
}

the_line_is_told_wherever_the_program_lies_and_the_checker_is_started() {
  take tests/targets/crashes_null.cpp
  echo "// compiled for the first time in $desk" >>"$program"
  local here
  here=crashes_null.cpp:$(grep -n '// here' "$program" | cut -d: -f1)
  cd "$programs" || exit 1
  workbook check "$program"
  expect_printed "philosopher 0 is ended by SIGSEGV at $here."
  mkdir -p "$desk/elsewhere/dining_philosophers"
  mv "$program" "$desk/elsewhere/dining_philosophers"
  cd /
  workbook check "$desk/elsewhere/dining_philosophers/crashes_null.cpp"
  expect_printed "philosopher 0 is ended by SIGSEGV at $here."
}

several_programs_are_judged_in_one_go() {
  take_proof
  local proof=$program
  take_deadlock
  workbook check "$proof" nowhere.cpp "$program" --processes 3
  expect_status 2
  expect_printed 'Dining philosophers: holds.'
  expect_printed 'Dining philosophers: deadlock'
  expect_said 'there is no file nowhere.cpp'
}

a_check_leaves_nothing_in_shared_memory() {
  ls -A /dev/shm >before
  take_proof
  workbook check "$program"
  take_deadlock
  workbook check "$program"
  ls -A /dev/shm | diff before - >"$desk/out" || fail 'expected nothing new in /dev/shm'
}

"$1"

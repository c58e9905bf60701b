#!/usr/bin/env bash
# Tests of problems in which a program is given: schedules that break it, and answers to questions.
# usage: WORKBOOK=<binary> ... answers_test.sh SENTENCE, one of the functions below.
set -u
. "${BASH_SOURCE[0]%/*}/desk.sh"

# say PROBLEM LINE...: writes an answer to the problem to a file in $answer.
function say {
  mkdir -p "$desk/$1"
  answer=$desk/$1/mine.txt
  printf '%s\n' "${@:2}" >"$answer"
}

a_schedule_that_breaks_the_program_is_right_and_can_be_replayed() {
  say break_two_locks payer auditor payer auditor
  workbook check "$answer"
  expect_status 0
  expect_printed 'Two locks: broken, as asked: deadlock, after 4 steps.'
  expect_printed 'P(accounts) waits'
  expect_printed 'after step 2 nothing could be saved any more'
  expect_printed 'Seen on 2 real processes: 2 of 2 processes are asleep in the kernel'
  find_trace
  workbook replay "$trace"
  expect_status 0
  expect_printed 'Seen: 2 of 2 processes are asleep in the kernel'
}

a_schedule_that_does_not_break_it_is_told_where_everybody_stands() {
  say break_two_locks 'payer x2' auditor
  workbook check "$answer"
  expect_status 1
  expect_printed 'not broken yet, after 3 steps'
  expect_printed 'Asked for: deadlock'
  expect_printed 'payer can go on: leaves pay'
  expect_printed 'auditor sleeps on journal, held by payer'
}

a_turn_of_one_who_cannot_move_is_named_with_its_line() {
  say break_two_locks '# me' 'auditor x2' payer payer
  workbook check "$answer"
  expect_status 1
  expect_printed 'line 4 of mine.txt, step 4, cannot be taken'
  expect_printed 'It cannot move now: payer sleeps on accounts, held by auditor'
}

a_schedule_that_goes_on_after_the_end_is_not_right() {
  say break_two_locks payer auditor payer auditor '' payer
  workbook check "$answer"
  expect_status 1
  expect_printed 'line 6 of mine.txt, step 5, comes after the end'
}

a_text_that_cannot_be_read_is_no_judgement() {
  say break_two_locks payer audtior
  workbook check "$answer"
  expect_status 2
  expect_nothing_printed
  expect_said 'mine.txt:2: there is no process "audtior". Did you mean auditor?'
  grep -qF 'auditor?.' "$desk/err" && fail 'expected one mark at the end of a sentence'
  say break_two_locks 'payer, auditor'
  workbook check "$answer"
  expect_status 2
  say predict_values '1: perhaps'
  workbook check "$answer"
  expect_status 2
  expect_said '"perhaps" is no answer'
  head -c 300 /dev/urandom >"$answer"
  workbook check "$answer"
  expect_status 2
  head -c 2000000 /dev/zero >"$answer"
  workbook check "$answer"
  expect_status 2
}

an_empty_schedule_says_how_to_begin() {
  say break_left_fork_first
  workbook check "$answer"
  expect_status 1
  expect_printed 'There is no turn in mine.txt'
  expect_printed 'philosopher 3 can go on: P(fork[3])'
}

a_wrong_no_is_told_that_there_is_a_way_but_not_which() {
  say predict_values '1: no'
  workbook check "$answer"
  expect_status 1
  expect_printed 'There is a way there, in 4 steps.'
  grep -q 'P(printers)' "$desk/out" && fail 'expected the way itself to be kept back'
  workbook check "$answer" --show
  expect_status 1
  expect_printed 'A shortest way, of 4 steps:'
  expect_printed 'P(printers)'
}

a_right_no_says_how_many_states_were_searched() {
  say predict_values '4: no'
  workbook check "$answer"
  expect_status 1
  expect_printed 'Five students, two printers: 1 of 5 answers right.'
  grep -Eq 'All [0-9,]+ states were searched' "$desk/out" || fail 'expected the number of states'
}

answers_can_be_written_for_machines() {
  say break_two_locks payer auditor payer auditor
  workbook check "$answer" --json -
  expect_status 0
  expect_printed '"verdict":"holds","holds":true'
  expect_printed '"answer_file":"'
  expect_printed '"headline":"broken, as asked: deadlock, after 4 steps"'
  workbook check "$answer" --expect refuted
  expect_status 1
}

what_makes_a_schedule_uncertain_is_refused() {
  say break_two_locks payer
  workbook check "$answer" --semaphores weak
  expect_status 2
  expect_said 'a schedule does not say whom a V lets go on'
}

a_given_program_is_judged_and_run_like_any_other() {
  workbook check "$WORKBOOK_ROOT/problems/break_two_locks/program.cpp" --expect deadlock
  expect_status 0
  workbook run break_binary_signal --seconds 1
  [ "$status" -le 1 ] || fail 'expected a free run'
}

a_smaller_table_may_be_broken_first() {
  say break_left_fork_first 'philosopher 0' 'philosopher 1' 'philosopher 2' 'philosopher 0' \
    'philosopher 1' 'philosopher 2'
  workbook check "$answer" --processes 3
  expect_status 0
  workbook check "$answer"
  expect_status 1
}

a_text_is_no_answer_to_a_problem_that_asks_for_a_program() {
  say dining_philosophers payer
  workbook check "$answer"
  expect_status 2
  expect_said 'dining_philosophers asks for a program'
}

"$1"

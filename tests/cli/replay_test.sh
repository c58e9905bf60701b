#!/usr/bin/env bash
# Tests of `workbook replay`: a finding comes out again, and what is no trace of this program is refused.
# usage: WORKBOOK=<binary> ... replay_test.sh SENTENCE, one of the functions below.
set -u
. "${BASH_SOURCE[0]%/*}/desk.sh"

the_command_that_ends_a_report_replays_the_finding() {
  take_deadlock
  workbook check "$program" --processes 3
  grep -A1 '^Replay it:$' "$desk/out" | tail -1 >command
  grep -q "^ .*/workbook'\{0,1\} replay " command || fail 'expected a command to replay it'
  sed -i "s/^ .*workbook'\{0,1\} replay/\"\$WORKBOOK\" replay/" command  # the launcher would build first
  bash command >"$desk/out" 2>"$desk/err"
  status=$?
  expect_status 0
  expect_printed 'everyone_takes_the_left_fork_first.cpp: deadlock, in 6 steps of 3 philosopher'
  expect_printed 'A circle: philosopher 0 → philosopher 1 → philosopher 2 → philosopher 0.'
  expect_printed 'Seen: 3 of 3 processes are asleep in the kernel'
}

# comes_out_a_hundred_times VERDICT: the finding of the program on the desk.
function comes_out_a_hundred_times {
  workbook check "$program" --expect "$1"
  expect_status 0
  find_trace
  workbook replay "$trace" --times 100
  expect_status 0
  expect_printed 'Replayed 100 times with 5 philosopher processes, each time the same'
}

a_deadlock_comes_out_a_hundred_times() {
  take_deadlock
  comes_out_a_hundred_times deadlock
}

a_breach_of_mutual_exclusion_comes_out_a_hundred_times() {
  take_mutual_exclusion
  comes_out_a_hundred_times mutual_exclusion
}

a_data_race_comes_out_a_hundred_times() {
  take_race
  comes_out_a_hundred_times data_race
}

function make_trace {
  take_deadlock
  workbook check "$program" --processes 3
  find_trace
}

a_trace_that_is_not_there_is_named() {
  workbook replay traces/nowhere.json
  expect_status 2
  expect_said 'there is no file traces/nowhere.json'
}

an_empty_file_is_no_trace() {
  : >empty.json
  workbook replay empty.json
  expect_status 2
  expect_said 'empty.json: this is not a trace'
}

json_of_another_kind_is_no_trace() {
  local text
  for text in '{}' '[]' 'null' '17' '{"format":"workbook-outcome","version":1}' \
              '{"format":"workbook-trace","version":1}' '{"format":"workbook-trace","version":99}'; do
    echo "$text" >foreign.json
    workbook replay foreign.json
    expect_status 2
    expect_said 'foreign.json: '
  done
}

a_trace_cut_off_anywhere_is_refused() {
  make_trace
  local size part
  size=$(stat -c %s "$trace")
  for part in 1 2 5 10 50 90 99; do
    head -c $((size * part / 100)) "$trace" >cut.json
    workbook replay cut.json
    expect_status 2
    expect_said 'cut.json: '
  done
}

a_trace_of_a_program_that_has_changed_since_is_refused() {
  make_trace
  echo '// a thought' >>"$program"
  workbook replay "$trace"
  expect_status 2
  expect_said 'has changed since this trace was made'
  sed -i '$d' "$program"
  workbook replay "$trace"
  expect_status 0
}

a_trace_of_a_program_that_is_gone_is_refused() {
  make_trace
  rm "$program"
  workbook replay "$trace"
  expect_status 2
  expect_said 'is gone'
}

a_trace_with_a_semaphore_that_does_not_exist_is_refused() {
  make_trace
  sed 's/"semaphore": *[0-9]*/"semaphore":99/' "$trace" >edited.json
  cmp -s "$trace" edited.json && fail 'expected a semaphore in the trace'
  workbook replay edited.json
  expect_status 2
}

a_step_that_the_program_does_not_take_comes_out_differently() {
  make_trace
  sed 's/"kind": *"P"/"kind":"V"/' "$trace" >edited.json
  cmp -s "$trace" edited.json && fail 'expected a P in the trace'
  workbook replay edited.json
  expect_status 1
  expect_printed 'It came out differently this time: philosopher'
}

"$1"

#!/usr/bin/env bash
# Tests of `workbook check` where local states behave alike.
# usage: WORKBOOK=<binary> ... merging_test.sh SENTENCE, one of the functions below.
set -u
. "${BASH_SOURCE[0]%/*}/desk.sh"

# figure NAME: what the JSON of the last outcome says of it.
figure() { sed -n "s/.*\"$1\": *\([^,}]*\).*/\1/p" outcome.json | tr -d ' '; }

merging_is_on_off_or_auto() {
  take_proof
  workbook check "$program" --merge sometimes
  expect_status 2
  for when in on off auto; do
    workbook check "$program" --merge $when
    expect_status 0
  done
}

# Apart from each other they make 6,769,568 states.
local_states_that_behave_alike_are_one_where_there_are_many_states() {
  program=$WORKBOOK_ROOT/solutions/first_come_first_served/everyone_is_called_by_name.cpp
  workbook check "$program" --processes barber=2 --processes customer=3 --json outcome.json
  expect_status 0
  expect_printed 'states that stand for all:'
  [ "$(figure merged)" = true ] || fail 'expected local states to be taken for one'
  [ "$(figure states)" -lt 300000 ] || fail 'expected far fewer states'
}

# length: of the schedule of the finding, in steps.
length() { sed -n 's/.*starvation, after \([0-9]*\) steps.*/\1/p' out; }

what_is_repeated_for_ever_ends_where_processes_behave_as_before() {
  program=$WORKBOOK_ROOT/tests/faulty/readers_writers_fair/no_turnstile.cpp
  workbook check "$program" --merge off
  expect_status 1
  apart=$(length)
  workbook check "$program"
  expect_status 1
  [ "$(length)" -lt "$apart" ] || fail "expected fewer than $apart steps"
}

# take_late CONDITION UNITS: a course with three workers. Worker 0 hands over so many units, worker 2
# tells when all have come and hands them back. Worker 1 looks whether that was told, and traps if the
# condition is true when it hears of it: of what it had read before.
function take_late {
  mkdir -p course/late late
  printf '== Late ==\nlate\n' >course/contents.txt
  printf '# Late\n' >course/late/README.md
  cat >course/late/late.hpp <<'END'
#pragma once
#include <pv/pv.hpp>
struct Shared;
void worker(Shared& shared, int i);
inline constexpr pv::Role<Shared> roles[] = {{"worker", worker, 3, 3}};
END
  cat >course/late/spec.cpp <<'END'
#include "spec/spec.hpp"
harness::spec::Spec describe() { return harness::spec::Spec("Late").may_busy_wait(); }
END
  program=late/program.cpp
  cat >"$program" <<END
#include "late.hpp"
struct Shared {
  pv::Semaphore to_give{$2};
  pv::Semaphore given{0};
  pv::Semaphore mutex{1};
  int x = 0;
  int told = 0;
};
void give(Shared& shared) {
  while (true) {
    P(shared.to_give);
    V(shared.given);
    P(shared.mutex);
    shared.x = 1 - shared.x;
    V(shared.mutex);
  }
}
void look(Shared& shared) {
  int before = 0;
  int long_before = 0;
  bool has_heard = false;
  while (true) {
    P(shared.mutex);
    if (shared.told == 1 && !has_heard) {
      has_heard = true;
      if ($1) {
        __builtin_trap();
      }
    }
    long_before = before;
    before = shared.x;
    V(shared.mutex);
  }
}
void tell(Shared& shared) {
  pv::Swait(shared.given, $2, 0);
  P(shared.mutex);
  shared.told = 1;
  V(shared.mutex);
  while (true) {
    P(shared.given);
    V(shared.to_give);
  }
}
void worker(Shared& shared, int i) { i == 0 ? give(shared) : i == 1 ? look(shared) : tell(shared); }
END
  cp "$program" course/late/exercise.cpp
}

judge() { workbook check "$program" --problems course --problem late --reduce off "$@"; }

# They are taken for one before anybody has told, and the first of them would not trap.
those_that_go_on_differently_after_all_are_told_apart_again() {
  take_late 'before + long_before == 2' 6000
  judge --expect crash
  expect_status 0
}

those_that_go_on_alike_stay_one() {
  take_late 'before + long_before == 3' 2500
  judge --merge off --json outcome.json
  expect_status 0
  all=$(figure states)
  judge --json outcome.json
  expect_status 0
  [ "$(figure merged)" = true ] || fail 'expected local states to be taken for one'
  [ "$(figure states)" -lt "$((all / 2))" ] || fail "expected far fewer states than $all"
}

"$1"

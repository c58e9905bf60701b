#!/usr/bin/env bash
# Tests of `workbook dev mutate`: a course of its own, of one problem with one solution.
# usage: WORKBOOK=<binary> ... mutate_test.sh SENTENCE, one of the functions below.
set -u
. "${BASH_SOURCE[0]%/*}/desk.sh"

# A solution that lingers before and after its critical section, where a longer one does no harm.
make_course()
{
  mkdir -p course/problems course/solutions/mutex_again course/tests/faulty/mutex_again
  cp -r "$WORKBOOK_ROOT/problems/mutex" course/problems/mutex_again
  mv course/problems/mutex_again/mutex.hpp course/problems/mutex_again/mutex_again.hpp
  sed -i 's/"mutex.hpp"/"mutex_again.hpp"/' course/problems/mutex_again/exercise.cpp
  sed -i 's/"mutex.hpp"/"mutex_again.hpp"/' course/problems/mutex_again/spec.cpp
  printf '== Again ==\nmutex_again\n' >course/problems/contents.txt
  cat >course/solutions/mutex_again/lingers.cpp <<'END'
// Verdict: holds
#include "mutex_again.hpp"
struct Bridge {
  Semaphore mutex{1};
};
void car(Bridge& bridge, int i) {
  while (true) {
    drive(i);
    pv::linger();
    P(bridge.mutex);
    cross(i);
    V(bridge.mutex);
    pv::linger();
  }
}
END
  export WORKBOOK_PROBLEMS=$desk/course
}

state_reasons()
{
  printf '| `lingers:%s` | Lingering is nothing to anybody. |\n' 10:up 12:down \
    >course/solutions/mutex_again/mutants.md
}

a_mutant_that_holds_without_a_reason_fails_and_one_with_a_reason_does_not() {
  make_course
  workbook dev mutate mutex_again --json "$desk/lines"
  expect_status 1
  expect_printed 'WRONG lingers:12:down holds, and mutants.md does not say why'
  grep -q '"id":"lingers:10:drop",.*"verdict":"mutual_exclusion"' "$desk/lines" ||
    fail 'expected a line about the P that was dropped'
  state_reasons
  workbook dev mutate mutex_again
  expect_status 0
  expect_printed 'mutex_again: 10 mutants, 8 judged wrong, 2 hold'
}

a_reason_for_a_mutant_that_does_not_hold_or_exist_fails() {
  make_course
  printf '| `lingers:%s` | why |\n' 12:down 10:drop 99:drop >course/solutions/mutex_again/mutants.md
  workbook dev mutate mutex_again
  expect_status 1
  expect_printed 'WRONG lingers:10:drop does not hold, but mutants.md says why it did'
  expect_printed 'WRONG mutants.md speaks of lingers:99:drop, which does not exist'
}

the_page_tells_what_free_runs_would_have_caught() {
  make_course
  state_reasons
  workbook dev mutate mutex_again --write "$desk/page.md" --free-runs 2 --threads-seconds 0
  expect_status 0
  grep -q '^## mutex_again' "$desk/page.md" || fail 'expected a section about the problem'
  grep -q 'Lingering is nothing to anybody' "$desk/page.md" || fail 'expected the reason'
  expect_printed 'free run 1: '
}

"$1"

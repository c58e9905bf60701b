#!/usr/bin/env bash
# Tests of `workbook dev mutate`: a course of its own, of one problem with one solution.
# usage: WORKBOOK=<binary> ... mutate_test.sh SENTENCE, one of the functions below.
set -u
. "${BASH_SOURCE[0]%/*}/desk.sh"

# A solution whose second look at a semaphore of its own does no harm: dropping both is still right.
make_course() {
  mkdir -p course/problems course/solutions/mutex_again course/tests/faulty/mutex_again
  cp -r "$WORKBOOK_ROOT/problems/mutex" course/problems/mutex_again
  mv course/problems/mutex_again/mutex.hpp course/problems/mutex_again/mutex_again.hpp
  sed -i 's/"mutex.hpp"/"mutex_again.hpp"/' course/problems/mutex_again/exercise.cpp
  sed -i 's/"mutex.hpp"/"mutex_again.hpp"/' course/problems/mutex_again/spec.cpp
  printf '== Again ==\nmutex_again\n' >course/problems/contents.txt
  cat >course/solutions/mutex_again/two_units.cpp <<'END'
// Verdict: holds
#include "mutex_again.hpp"
struct Bridge {
  Semaphore mutex{1};
};
void car(Bridge& bridge, int i) {
  while (true) {
    drive(i);
    P(bridge.mutex);
    cross(i);
    V(bridge.mutex);
    pv::linger();
  }
}
END
  export WORKBOOK_PROBLEMS=$desk/course
}

a_mutant_that_holds_without_a_reason_fails_and_one_with_a_reason_does_not() {
  make_course
  workbook dev mutate mutex_again --json "$desk/lines"
  expect_status 1
  expect_printed 'WRONG two_units:11:down holds, and mutants.md does not say why'
  grep -q '"id":"two_units:9:drop",.*"verdict":"mutual_exclusion"' "$desk/lines" ||
    fail 'expected a line about the P that was dropped'
  printf '| `two_units:11:down` | Lingering is nothing to anybody. |\n' \
    >course/solutions/mutex_again/mutants.md
  workbook dev mutate mutex_again
  expect_status 0
  expect_printed 'mutex_again: 9 mutants, 8 judged wrong, 1 hold'
}

a_reason_for_a_mutant_that_does_not_hold_or_exist_fails() {
  make_course
  printf '| `two_units:%s` | why |\n' 11:down 9:drop 99:drop >course/solutions/mutex_again/mutants.md
  workbook dev mutate mutex_again
  expect_status 1
  expect_printed 'WRONG two_units:9:drop does not hold, but mutants.md says why it did'
  expect_printed 'WRONG mutants.md speaks of two_units:99:drop, which does not exist'
}

the_page_tells_what_free_runs_would_have_caught() {
  make_course
  printf '| `two_units:11:down` | Lingering is nothing to anybody. |\n' \
    >course/solutions/mutex_again/mutants.md
  workbook dev mutate mutex_again --write "$desk/page.md" --free-runs 2
  expect_status 0
  grep -q '^## mutex_again' "$desk/page.md" || fail 'expected a section about the problem'
  grep -q 'Lingering is nothing to anybody' "$desk/page.md" || fail 'expected the reason'
  expect_printed 'free run 1: '
}

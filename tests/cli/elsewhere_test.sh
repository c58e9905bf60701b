#!/usr/bin/env bash
# Tests of problems from elsewhere: a teacher's own folder, and the specs that are compiled from it.
# usage: WORKBOOK=<binary> ... elsewhere_test.sh SENTENCE, one of the functions below.
set -u
. "${BASH_SOURCE[0]%/*}/desk.sh"

# make_course FOLDER: a course with the philosophers, who are called diners there.
function make_course {
  course=$1
  mkdir -p "$course/problems" "$course/solutions/diners" "$course/tests/faulty/diners"
  printf '# A course.\n== Meals ==\ndiners\n' >"$course/problems/contents.txt"
  cp -r "$WORKBOOK_ROOT/problems/dining_philosophers" "$course/problems/diners"
  mv "$course/problems/diners/dining_philosophers.hpp" "$course/problems/diners/diners.hpp"
  cp "$WORKBOOK_ROOT/solutions/dining_philosophers/ordered_forks.cpp" "$course/solutions/diners"
  cp "$WORKBOOK_ROOT/tests/faulty/dining_philosophers/v_before_eating.cpp" "$course/tests/faulty/diners"
  sed -i 's/dining_philosophers\.hpp/diners.hpp/' "$course/problems/diners/exercise.cpp" \
    "$course"/solutions/diners/* "$course"/tests/faulty/diners/*
  spec=$course/problems/diners/spec.cpp
}

# The spec begins and ends as others do; what is between is as said.
function write_spec {
  printf '#include "spec/spec.hpp"\nusing harness::spec::Spec;\n%s\n' "$1" >"$spec"
}

a_problem_from_elsewhere_is_listed_checked_run_and_replayed() {
  make_course "$desk/course"
  workbook --problems course list
  expect_status 0
  expect_printed 'Meals diners'
  expect_printed 'dining_philosophers'
  workbook check diners --problems course --processes 3
  expect_status 1
  expect_printed 'Dining philosophers: deadlock, after 6 steps.'
  grep -A1 '^Replay it:$' "$desk/out" | tail -1 >command
  sed -i 's/^ .*workbook replay/"$WORKBOOK" replay/' command
  bash command >"$desk/out" 2>"$desk/err"
  status=$?
  expect_status 0
  expect_printed 'Seen: 3 of 3 processes are asleep in the kernel'
  workbook --problems course run diners --seconds 1
  [ "$status" -le 1 ] || fail 'expected a free run'
  workbook check course/solutions/diners/ordered_forks.cpp --problems course
  expect_status 0
}

a_course_is_checked_as_its_files_declare() {
  make_course "$desk/course"
  workbook dev check diners --problems course
  expect_status 0
  expect_printed '9 judgements, none not as declared.'
  sed -i 's/mutual_exclusion/deadlock/' "$course/tests/faulty/diners/v_before_eating.cpp"
  workbook dev check diners --problems course
  expect_status 1
  expect_printed 'v_before_eating.cpp, which is declared deadlock'
  expect_printed '9 judgements, 3 not as declared.'
}

a_report_that_does_not_say_what_is_demanded_is_not_as_declared() {
  make_course "$desk/course"
  rm "$course"/tests/faulty/diners/*
  echo '// Says: the moon is blue' >>"$course/solutions/diners/ordered_forks.cpp"
  workbook dev check diners --problems course
  expect_status 1
  expect_printed 'whose report should say: the moon is blue'
  expect_printed '6 judgements, 3 not as declared.'
}

the_environment_names_a_course_as_well() {
  make_course "$desk/course"
  WORKBOOK_PROBLEMS=$course workbook check diners --processes 3 --expect deadlock
  expect_status 0
  WORKBOOK_PROBLEMS=nowhere workbook check diners --problems course --processes 3 --expect deadlock
  expect_status 0
  WORKBOOK_PROBLEMS=nowhere workbook list
  expect_status 2
  expect_said 'WORKBOOK_PROBLEMS says nowhere, but there is no such folder'
}

a_course_may_have_blanks_in_its_path() {
  make_course "$desk/my own \$course"
  workbook dev check diners --problems "$course"
  expect_status 0
  workbook check diners --problems "$course"
  expect_printed "--problems '"
}

a_folder_of_nothing_but_problems_will_do() {
  make_course "$desk/course"
  workbook check diners --problems course/problems --processes 3 --expect deadlock
  expect_status 0
  workbook dev check diners --problems course/problems
  expect_printed '9 judgements, none not as declared.'
  mv "$course/problems" "$desk/flat"
  workbook dev check diners --problems flat
  expect_status 0
  expect_printed '3 judgements, none not as declared.'
}

a_course_that_is_not_there_is_named() {
  workbook --problems nowhere list
  expect_status 2
  expect_nothing_printed
  expect_said '--problems says nowhere, but there is no such folder'
  : >file
  workbook --problems file list
  expect_status 2
  expect_said '--problems says file, but there is no such folder'
  workbook list --problems
  expect_status 2
}

a_course_without_a_table_of_contents_is_told_what_to_write() {
  mkdir course
  workbook --problems course list
  expect_status 2
  expect_said 'neither problems/contents.txt nor contents.txt'
  printf '\n# nothing\n' >course/contents.txt
  workbook --problems course list
  expect_status 2
  expect_said 'contents.txt: no problem is named in it.'
  printf 'Not a slug\n' >course/contents.txt
  workbook --problems course list
  expect_status 2
  expect_said 'contents.txt: line 1: "Not a slug" is no problem'
  rm course/contents.txt
  mkdir course/contents.txt
  workbook --problems course list
  expect_status 2
  expect_said 'neither problems/contents.txt nor contents.txt'
}

a_problem_whose_folder_is_missing_is_named() {
  make_course "$desk/course"
  echo bakery >>"$course/problems/contents.txt"
  workbook --problems course list
  expect_status 2
  expect_said "names bakery, but there is no folder $course/problems/bakery"
}

a_problem_that_there_is_already_is_refused() {
  make_course "$desk/course"
  mv "$course/problems/diners" "$course/problems/dining_philosophers"
  echo dining_philosophers >"$course/problems/contents.txt"
  workbook --problems course check dining_philosophers
  expect_status 2
  expect_said 'there are two problems called dining_philosophers'
  expect_said "$course/problems/dining_philosophers"
}

a_problem_without_a_spec_is_named() {
  make_course "$desk/course"
  rm "$spec"
  workbook --problems course check diners
  expect_status 2
  expect_nothing_printed
  expect_said "diners has no spec: there is no file $spec"
}

a_spec_that_does_not_compile_is_answered_in_the_words_of_the_compiler() {
  make_course "$desk/course"
  write_spec 'Spec describe() { return Spec("x").excuses("eat"); }'
  workbook --problems course check diners
  expect_status 2
  expect_nothing_printed
  expect_said 'course/problems/diners/spec.cpp:3:'
  expect_said 'excuses'
  expect_said 'the spec of diners does not compile'
  expect_said 'harness/spec/spec.hpp'
}

a_spec_that_describes_nothing_is_refused() {
  make_course "$desk/course"
  write_spec 'namespace mine { Spec describe() { return Spec("x"); } }'
  workbook --problems course check diners
  expect_status 2
  expect_said 'has no function `harness::spec::Spec describe()`'
  write_spec 'Spec elsewhere(); Spec describe() { return elsewhere(); }'
  workbook --problems course check diners
  expect_status 2
  expect_said 'the spec of diners cannot be loaded'
  expect_said 'defined nowhere'
}

a_spec_that_throws_is_refused() {
  make_course "$desk/course"
  write_spec '#include <stdexcept>
    Spec describe() { throw std::runtime_error("no chalk"); }'
  workbook --problems course check diners
  expect_status 2
  expect_said 'threw an exception instead of describing what must hold: no chalk.'
  write_spec 'Spec describe() { throw 7; }'
  workbook --problems course check diners
  expect_status 2
  expect_said 'something that is no std::exception'
}

# refuses_spec WORDS SENTENCE: of a spec that says WORDS.
function refuses_spec {
  write_spec "bool all(const harness::model::ProcessName&, const harness::model::ProcessName&) { return true; }
    Spec describe() { return Spec(\"x\")$1; }"
  workbook --problems course check diners
  expect_status 2
  expect_nothing_printed
  expect_said "$2"
}

a_spec_that_cannot_be_meant_is_refused() {
  make_course "$desk/course"
  refuses_spec '.never_returns("philosofer").everyone_enters("eats")' \
    'it speaks of a role "philosofer", which the given header does not have in its roles. Did you mean "philosopher"?'
  expect_said 'it speaks of a region "eats", which the given header does not have in a pv::Region or pv::request. Did you mean "eat"?'
  refuses_spec '.excludes("eat", "one at a time", all).excludes("eat", "one at a time", all)
    .size({{"philosopher", 2}}).bounded_waiting("eat", 0)' 'it says "one at a time" twice'
  expect_said 'its bound for "eat" is 0'
}

the_sizes_of_a_spec_are_those_that_are_judged() {
  make_course "$desk/course"
  rm "$course"/tests/faulty/diners/*
  write_spec 'Spec describe() { return Spec("x").never_returns("philosopher").everyone_enters("eat")
    .size({{"philosopher", 2}}).size({{"philosopher", 6}}); }'
  workbook --problems course check diners --expect deadlock
  expect_status 0
  expect_printed '2 of 2 processes wait'
  workbook --problems course check diners --processes 3
  expect_printed '3 of 3 processes wait'
  workbook --problems course dev check diners
  expect_status 0
  expect_printed 'ok 2 philosopher deadlock'
  expect_printed 'ok 6 philosopher holds'
  expect_printed '4 judgements'
}

a_changed_spec_is_compiled_again() {
  make_course "$desk/course"
  workbook --problems course check diners --processes 3
  expect_printed 'Dining philosophers: deadlock'
  sed -i 's/"Dining philosophers"/title/; 1i #include "title.hpp"' "$spec"
  echo 'inline constexpr char title[] = "Diners at work";' >"$course/problems/diners/title.hpp"
  workbook --problems course check diners --processes 3
  expect_printed 'Diners at work: deadlock'
  echo 'inline constexpr char title[] = "Diners at rest";' >"$course/problems/diners/title.hpp"
  workbook --problems course check diners --processes 3
  expect_printed 'Diners at rest: deadlock'
}

a_header_that_is_included_by_its_path_makes_another_program() {
  take_proof
  mkdir "$desk/apart"
  echo 'inline int lower_first(int one, int other) { return one < other ? one : other; }' \
    >"$desk/apart/order.hpp"
  sed -i '0,/#include/s//#include "..\/apart\/order.hpp"\n#include/' "$program"
  sed -i 's/std::min(/lower_first(/' "$program"
  workbook check "$program" --processes 3 --expect holds
  expect_status 0
  echo 'inline int lower_first(int one, int) { return one; }' >"$desk/apart/order.hpp"
  workbook check "$program" --processes 3
  expect_status 1
}

"$1"

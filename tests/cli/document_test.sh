#!/usr/bin/env bash
# Tests of docs/adding_a_problem.md: it is followed to the letter, from an empty folder.
# usage: WORKBOOK=<binary> ... document_test.sh SENTENCE, one of the functions below.
set -u
. "${BASH_SOURCE[0]%/*}/desk.sh"
page=$WORKBOOK_ROOT/docs/adding_a_problem.md

# Writes each file that the page shows: its path, alone on a line as **`path`**, then a block.
function write_files_of_the_page {
  mkdir "$desk/course" && cd "$desk/course" || exit 1
  awk '/^\*\*`[^`]+`\*\*$/ { path = substr($0, 4, length($0) - 6); next }
       /^```/ && inside { inside = 0; close(path); path = ""; next }
       /^```/ && path != "" { inside = 1; system("mkdir -p \"$(dirname \"" path "\")\""); next }
       inside { print >path }' "$page"
  [ "$(find . -type f | wc -l)" -ge 9 ] || fail 'expected the page to show the files of a problem'
}

# The lines of its console blocks.
function console_of_the_page {
  awk '/^```console$/ { inside = 1; next } /^```/ { inside = 0 } inside' "$page"
}

a_teacher_who_follows_the_page_has_a_judged_problem() {
  write_files_of_the_page
  local line commands=0
  while IFS= read -r line; do
    case $line in
      '$ workbook '*)
        # The words of a command on that page have no blanks in them.
        # shellcheck disable=SC2086
        workbook ${line#'$ workbook '}
        commands=$((commands + 1))
        [ "$status" -le 1 ] || fail "expected \"$line\" to be carried out"
        ;;
      *) expect_printed "$line" ;;
    esac
  done < <(console_of_the_page)
  [ "$commands" -ge 4 ] || fail 'expected the page to show commands'
  expect_status 0
}

a_number_without_a_role_is_refused_where_there_are_several_roles() {
  write_files_of_the_page
  workbook check solutions/letter_box/empty_and_full.cpp --problems . --processes 3
  expect_status 2
  expect_nothing_printed
  expect_said 'it has several roles, the first is "writer"; say of which there are to be 3'
  workbook check solutions/letter_box/empty_and_full.cpp --problems . --processes writer=1
  expect_printed 'The letter box: deadlock'
  expect_printed '1 of 3 processes wait'
}

the_page_tells_every_word_of_a_spec() {
  local word words=0
  for word in $(sed -n 's/^  Spec& \([a-z_]*\)(.*/\1/p' "$WORKBOOK_ROOT/harness/spec/spec.hpp" |
    grep -v '^book$' | sort -u); do
    grep -q "^| \`\.$word(" "$page" || fail "expected a line about .$word()"
    words=$((words + 1))
  done
  [ "$words" -ge 15 ] || fail 'expected spec.hpp to have words'
}

"$1"

# A desk for tests of the command line: an empty folder to work in, with a folder for traces, and a
# folder called like the problem for programs meant to solve it. Sourced by the *_test.sh beside it,
# which need WORKBOOK (the binary), WORKBOOK_ROOT (the repository) and CMAKE in the environment.

desk=$(mktemp -d)
trap 'rm -rf "$desk"' EXIT
export WORKBOOK_TRACES=$desk/traces
programs=$desk/dining_philosophers
mkdir "$programs"
cd "$desk" || exit 1
status=none

fail() {
  printf 'FAILED: %s\n--- exit status %s, on standard output:\n' "$1" "$status" >&2
  cat "$desk/out" >&2
  printf -- '--- on standard error:\n' >&2
  cat "$desk/err" >&2
  exit 1
}

# workbook WORDS...: runs it. Its exit status is in $status, what it says in the files out and err.
workbook() {
  "$WORKBOOK" "$@" >"$desk/out" 2>"$desk/err" </dev/null
  status=$?
}

words_of() { tr -s ' \n' '  ' <"$desk/$1"; }  # wherever its lines are broken
expect_status() { [ "$status" -eq "$1" ] || fail "expected exit status $1"; }
expect_printed() { words_of out | grep -qF -- "$1" || fail "expected on standard output: $1"; }
expect_said() { words_of err | grep -qF -- "$1" || fail "expected on standard error: $1"; }
expect_nothing_printed() { [ ! -s "$desk/out" ] || fail 'expected nothing on standard output'; }

# take FILE: puts a copy of a program of the repository on the desk; its path is in $program.
take() {
  program=$programs/${1##*/}
  cp "$WORKBOOK_ROOT/$1" "$program" || exit 1
}
take_proof() { take solutions/dining_philosophers/ordered_forks.cpp; }
take_deadlock() { take tests/faulty/dining_philosophers/everyone_takes_the_left_fork_first.cpp; }
take_race() { take tests/faulty/dining_philosophers/state_array_without_mutex.cpp; }
take_mutual_exclusion() { take tests/faulty/dining_philosophers/v_before_eating.cpp; }
take_endless() { take tests/targets/grows_forever.cpp; }

# find_trace: makes $trace the file that the report on standard output says it can be replayed from.
find_trace() {
  trace=$(sed -n "s/^ .*workbook'\{0,1\} replay //p" "$desk/out")
  [ -f "$trace" ] || fail 'expected the report to name the file of a trace'
}

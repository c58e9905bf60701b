#!/usr/bin/env bash
# What the kind of semaphore can change: how long somebody waits, and nothing else. Judges each program
# of a problem under strong, weak and barging semaphores, at the problem's smallest size. The three
# verdicts must be the same, where all that is said of waiting counts as one.
# usage: WORKBOOK=<binary> WORKBOOK_ROOT=<repository> strength_test.sh PROBLEM
# Programs that need more of a semaphore than its units are in exceptions.txt beside this file, a line
# each: FILE from the root, the three verdicts, and why.
set -u

problem=$1
exceptions=${BASH_SOURCE[0]%/*}/exceptions.txt
desk=$(mktemp -d)
trap 'rm -rf "$desk"' EXIT
export WORKBOOK_TRACES=$desk/traces
compared=0
different=0

# verdict_of FILE STRENGTH: in one word.
verdict_of() {
  "$WORKBOOK" check "$1" --problem "$problem" --semaphores "$2" --json "$desk/json" >"$desk/out" 2>&1
  local status=$?
  if [ $status -ne 0 ] && [ $status -ne 1 ]; then
    cat "$desk/out" >&2
    echo "exit-$status"
  else
    sed -n 's/^ *"verdict": "\([a-z_]*\)".*/\1/p' "$desk/json" | head -n 1
  fi
}

# The verdicts that are about waiting come after all others, and say that nothing else is wrong.
class_of() {
  case $1 in
    holds | starvation | bounded_waiting) echo safe ;;
    *) echo "$1" ;;
  esac
}

# says_so FILE VERDICTS: whether the exceptions have this program, with these verdicts.
says_so() { grep -q "^$1 $2: ." "$exceptions"; }

judge() {
  local file=$1 name=${1#"$WORKBOOK_ROOT"/} strength verdicts= classes=
  for strength in strong weak barging; do
    local verdict
    verdict=$(verdict_of "$file" "$strength")
    verdicts="$verdicts $verdict"
    classes="$classes $(class_of "$verdict")"
  done
  verdicts=${verdicts# }
  compared=$((compared + 1))
  if [ "$(tr ' ' '\n' <<<"${classes# }" | sort -u | wc -l)" -eq 1 ]; then
    if grep -q "^$name " "$exceptions"; then
      printf 'NO EXCEPTION: %s: %s\n' "$name" "$verdicts"
      different=$((different + 1))
    fi
  elif ! says_so "$name" "$verdicts"; then
    printf 'DIFFERENT: %s: %s\n' "$name" "$verdicts"
    different=$((different + 1))
  else
    printf 'as argued: %s: %s\n' "$name" "$verdicts"
  fi
}

for file in "$WORKBOOK_ROOT/problems/$problem/exercise.cpp" "$WORKBOOK_ROOT/solutions/$problem"/*.cpp \
  "$WORKBOOK_ROOT/tests/faulty/$problem"/*.cpp; do
  judge "$file"
done
printf '%s: %d programs under three kinds of semaphore, %d not as expected\n' \
  "$problem" "$compared" "$different"
[ "$different" -eq 0 ] && [ "$compared" -gt 0 ]

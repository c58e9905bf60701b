#!/usr/bin/env bash
# SPIN judges the learned automata of each program of a problem once more, and must agree:
#   - on how many states there are, and whether some of them are deadlocks or break mutual exclusion;
#   - with the verdict the program declares, where SPIN can express it;
#   - on who can starve; and, of solutions, on how often others enter while one waits.
# usage: WORKBOOK=<binary> WORKBOOK_ROOT=<repository> oracle_test.sh PROBLEM [FILE...]
# Needs spin and gcc. Programs are judged at their problem's smallest size.
set -u

problem=$1
shift
[ $# -gt 0 ] || set -- "$WORKBOOK_ROOT"/solutions/"$problem"/*.cpp "$WORKBOOK_ROOT"/tests/faulty/"$problem"/*.cpp
desk=$(mktemp -d)
trap 'rm -rf "$desk"' EXIT
cd "$desk" || exit 1
compared=0
not_compared=0
disagreements=0
waits=0

# What is said of the program under comparison.
disagree() {
  printf '  DISAGREE: %s\n' "$1"
  disagreements=$((disagreements + 1))
}
tell() { printf '  %s\n' "$1"; }

# noted WORD: what the heading of the model says of the checker's own search.
noted() { sed -n "s/^   $1: //p" model.pml | head -n 1; }

# run_pan OUT PAN WORDS...: searches; fails if that does not come to an end.
run_pan() {
  local out=$1 pan=$2
  shift 2
  timeout "${seconds:-200}" "./$pan" -m2000000 -w20 -n "$@" >"$out" 2>&1
  grep -q 'State-vector' "$out" && ! grep -q -e 'max search depth too small' -e 'VECTORSZ' \
    -e 'out of memory' "$out"
}
errors_in() { sed -n 's/^State-vector.* errors: //p' "$1"; }
states_in() { sed -n 's/^ *\([0-9]*\) states, stored.*/\1/p' "$1"; }

# For most programs, the compiler takes longer than the search.
level() { [ "$(noted states)" -lt 20000 ] && echo -O0 || echo -O1; }

# (-o2: also what is stored and never looked at is part of a state, as it is for the checker.)
compile_pan() {
  spin -o2 -a model.pml >spin.out 2>&1 && [ -f pan.c ] || { cat spin.out; return 1; }
  gcc "$(level)" -w -DSAFETY -DNOCLAIM -DNOREDUCE -DVECTORSZ=32768 -o safety pan.c
}

# Both look at every state, each for one kind of error.
compare_states() {
  local states deadlocks breaches
  states=$(noted states) deadlocks=$(noted deadlocks) breaches=$(noted breaches)
  run_pan dead safety -A || { cat dead; disagree "SPIN's search for deadlocks did not end"; return; }
  run_pan broken safety -E || { cat broken; disagree "SPIN's search for breaches did not end"; return; }
  if grep -q 'assertion violated.*strayed' broken; then
    disagree 'SPIN comes where the checker has never been'
  fi
  [ "$((deadlocks > 0))" -eq "$(errors_in dead)" ] ||
    disagree "deadlocks: the checker saw $deadlocks, SPIN says: $(grep -h 'pan:1' dead || echo none)"
  [ "$((breaches > 0))" -eq "$(errors_in broken)" ] ||
    disagree "mutual exclusion: broken in $breaches states for the checker, SPIN says: $(grep -h 'pan:1' broken || echo never)"
  # Each deadlock leads SPIN to one state more, in which its monitor is stuck; a breach ends it.
  if [ "$(noted spinning)" = no ] && [ "$breaches" -eq 0 ]; then
    [ "$(states_in broken)" -eq "$((states + deadlocks))" ] ||
      disagree "states: $states and $deadlocks deadlocks for the checker, $(states_in broken) for SPIN"
  fi
}

# starving: the claims of the model that a weakly fair run breaks, a line each.
starving() {
  grep -q '^ltl' model.pml || return 0
  gcc "$(level)" -w -DNFAIR=3 -DNOREDUCE -DVECTORSZ=32768 -o liveness pan.c || return 1
  local claim
  for claim in $(sed -n 's/^ltl \([a-zA-Z_0-9]*\).*/\1/p' model.pml); do
    run_pan "cycle" liveness -a -f -A -E -N "$claim" || { cat cycle; return 1; }
    [ "$(errors_in cycle)" -eq 0 ] || echo "$claim"
  done
}

# entries_within PROCESS REGION MOST: succeeds if SPIN finds that those whom the process excludes enter
# at most so often while it waits, fails if they enter more often; 2 if that is not known in time.
entries_within() {
  rm -rf counting
  mkdir counting
  (cd counting && spin -DWAITER="$1" -DREGION="$2" -DMOST="$3" -a ../model.pml >spin.out 2>&1 &&
    gcc -O0 -w -DSAFETY -DNOCLAIM -DNOREDUCE -DVECTORSZ=32768 -o pan pan.c) || return 2
  ln -sf counting/pan pan_counting
  seconds=40 run_pan counted pan_counting -E || return 2
  if grep -q 'assertion violated (entries<=' counted; then
    return 1
  fi
  [ "$(errors_in counted)" -eq 0 ] || return 2
}

# compare_count SENTENCE EXPECTED PROCESS REGION MOST
compare_count() {
  local sentence=$1 expected=$2 status=0
  shift 2
  entries_within "$@" || status=$?
  if [ $status -eq 2 ]; then
    tell "not compared, for SPIN did not come to an end: process $1, $2, at most $3 entries"
  elif [ $status -ne "$expected" ]; then
    disagree "$sentence: process $1, $2, at most $3 entries"
  else
    waits=$((waits + 1))
  fi
}

is_solution() { [[ $1 == */solutions/* ]]; }

# compare_wait FILE FOUND PROCESS REGION CLAIM ANSWER: what the checker says of one process and region.
compare_wait() {
  local file=$1 found=$2 process=$3 region=$4 claim=$5 answer=$6 starves=no
  if grep -qx "$claim" <<<"$found"; then starves=yes; fi
  if [ "$answer" = starves ]; then
    [ $starves = yes ] || disagree "the checker says that process $process starves ($region), SPIN finds no fair run"
    waits=$((waits + 1))
    return
  fi
  [ $starves = no ] || disagree "SPIN has a fair run in which process $process starves ($region); the checker says $answer"
  is_solution "$file" || return 0
  if [ "$(noted atomics)" = yes ]; then
    tell "who looks again and again can always move: how long process $process waits ($region) is not compared"
    return 0
  fi
  if [ "$answer" = served ]; then
    run_pan cycle liveness -a -A -E -N "$claim" && [ "$(errors_in cycle)" -gt 0 ] ||
      disagree "no number bounds the wait of process $process ($region), but SPIN finds no run, be it unfair"
    compare_count 'the checker says that no number is enough, SPIN that one is' 1 "$process" "$region" 20
  else
    compare_count 'the checker proved a bound that SPIN refutes' 0 "$process" "$region" "$answer"
    [ "$answer" -eq 0 ] || compare_count 'SPIN proves a bound that the checker says is exceeded' 1 \
      "$process" "$region" $((answer - 1))
  fi
}

compare_waits() {  # with those that SPIN finds to starve
  local file=$1 found=$2
  while read -r wait; do
    # shellcheck disable=SC2086
    [ -z "$wait" ] || compare_wait "$file" "$found" $wait
  done <<<"$(sed -n 's/^   waiting: //p' model.pml)"
}

compare_starvation() {  # with what the verdict says of it
  local file=$1 verdict=$2 expected found
  found=$(starving) || { disagree "SPIN's search for starvation did not end: $found"; return; }
  case $verdict in
    holds)
      # A region of which the spec demands nothing of the kind may starve; the model says which.
      expected=$(sed -n 's/^   demanded: //p' model.pml | tr ' ' '\n')
      for claim in $found; do
        if grep -qx "$claim" <<<"$expected"; then
          disagree "the checker proved $claim, SPIN has a fair run that breaks it"
        else
          tell "not demanded, and broken by a fair run: $claim"
        fi
      done
      ;;
    starvation | partial_deadlock)
      if ! grep -q '^ltl' model.pml; then
        tell 'nobody requests a region: starvation is not compared'
      elif [ -z "$found" ]; then
        disagree "the checker says $verdict, SPIN finds that everyone who wants a region gets in"
      fi
      ;;
  esac
  compare_waits "$file" "$found"
}

# The verdicts of a search that saw all states and found none wrong by itself.
is_of_the_whole() {
  case $1 in
    holds | partial_deadlock | starvation | bounded_waiting | progress | busy_waiting | concurrency) return 0 ;;
  esac
  return 1
}

compare_verdict() {
  local file=$1 verdict=$2 deadlocks breaches
  deadlocks=$(noted deadlocks) breaches=$(noted breaches)
  case $verdict in
    deadlock)
      if [ "$deadlocks" -eq 0 ] && [ "$(noted atomics)" = yes ]; then
        verdict=partial_deadlock  # all go round loops in which they look at atomics: they can move
      else
        [ "$deadlocks" -gt 0 ] || disagree 'declared a deadlock, but there is none'
      fi
      ;;
    mutual_exclusion) [ "$breaches" -gt 0 ] || disagree 'declared a breach, but there is none' ;;
  esac
  if is_of_the_whole "$verdict"; then
    [ "$((deadlocks + breaches))" -eq 0 ] || disagree "declared $verdict, but $deadlocks deadlocks, $breaches breaches"
    compare_starvation "$file" "$verdict"
  fi
}

is_comparable() {
  case $1 in
    holds | deadlock | partial_deadlock | mutual_exclusion | starvation) return 0 ;;
  esac
  return 1
}

judge() {
  local file=$1 verdict options status
  verdict=$(sed -n '1s,^// Verdict: ,,p' "$file")
  options=$(sed -n 's,^// Options: ,,p' "$file")
  if grep -q '^// Memory: tso' "$file"; then
    verdict=holds  # the model has no store buffers: the program is compared as if there were none
  fi
  rm -rf -- ./*
  # shellcheck disable=SC2086
  "$WORKBOOK" check "$file" --problem "$problem" $options --expect "$verdict" --promela model.pml >out 2>&1
  status=$?
  printf '%s: %s\n' "${file#"$WORKBOOK_ROOT"/}" "$verdict"
  [ $status -eq 0 ] || { cat out; disagree "the checker itself does not say $verdict"; return; }
  [ -f model.pml ] || { not_compared=$((not_compared + 1)); tell 'not comparable: there is no model'; return; }
  if [ "$(noted search)" != complete ]; then
    not_compared=$((not_compared + 1))
    tell 'not comparable: not all states were explored'
    return
  fi
  local before=$disagreements
  compile_pan || { disagree 'SPIN does not take the model'; return; }
  compare_states
  compare_verdict "$file" "$verdict"
  if is_comparable "$verdict"; then
    compared=$((compared + 1))
    [ "$disagreements" -gt "$before" ] || tell "$(noted states) states, agreed"
  else
    not_compared=$((not_compared + 1))
    tell "$(noted states) states; the verdict is nothing that SPIN can express here"
  fi
}

for file; do
  [ -f "$file" ] && judge "$file"
done
printf '%s: %d verdicts and %d waits compared, %d verdicts not comparable, %d disagreements\n' \
  "$problem" "$compared" "$waits" "$not_compared" "$disagreements"
[ "$disagreements" -eq 0 ] && [ "$((compared + not_compared))" -gt 0 ]

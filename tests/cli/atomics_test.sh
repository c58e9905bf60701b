#!/usr/bin/env bash
# Tests of programs that share atomics: weak orders, store buffers, and replaying what they lead to.
# usage: WORKBOOK=<binary> ... atomics_test.sh SENTENCE, one of the functions below.
set -u
. "${BASH_SOURCE[0]%/*}/desk.sh"

# A course of one problem, two processes and a critical section, and a program for it on standard input.
function take_program {
  mkdir -p course/locks locks
  printf '== Locks ==\nlocks\n' >course/contents.txt
  printf '# Locks\n' >course/locks/README.md
  cat >course/locks/locks.hpp <<'END'
#pragma once
#include <pv/pv.hpp>

#include <atomic>
[[gnu::noinline]] inline void outside(int i) {
  pv::linger();
  pv::request("critical", i);
}
[[gnu::noinline]] inline void critical(int i) { const pv::Region inside("critical", i); }
struct Shared;
void process(Shared& shared, int i);
inline constexpr pv::Role<Shared> roles[] = {{"process", process, 2, 2}};
END
  cat >course/locks/spec.cpp <<'END'
#include "spec/spec.hpp"
using harness::model::ProcessName;
harness::spec::Spec describe() {
  return harness::spec::Spec("Locks")
      .excludes("critical", "one process at a time is in the critical section",
                [](const ProcessName&, const ProcessName&) { return true; })
      .may_busy_wait();
}
END
  program=locks/program.cpp
  cat >"$program"
  cp "$program" course/locks/exercise.cpp
}

judge() { workbook check "$program" --problems course --problem locks "$@"; }

# replay_it: 20 times, from the one file there is.
function replay_it {
  workbook replay traces/*.json --times 20 --problems course
  expect_status 0
  expect_printed 'Replayed 20 times'
}

# peterson ORDER: with stores and loads of that order.
function peterson {
  take_program <<END
#include "locks.hpp"
using std::memory_order_$1;
struct Shared {
  std::atomic<bool> flag[2] = {};
  std::atomic<int> turn = 0;
  int count = 0;
};
void process(Shared& shared, int i) {
  const int other = 1 - i;
  while (true) {
    outside(i);
    shared.flag[i].store(true, memory_order_$1);
    shared.turn.store(other, memory_order_$1);
    while (shared.flag[other] && shared.turn == other) {
    }
    critical(i);
    shared.count ^= 1;
    shared.flag[i].store(false, memory_order_$1);
  }
}
END
}

petersons_algorithm_holds_on_x86() {
  peterson seq_cst
  judge --memory tso
  expect_status 0
  expect_printed 'x86-TSO'
}

petersons_algorithm_with_late_stores_fails_on_x86_alone() {
  peterson release
  judge
  expect_status 0
  judge --memory tso --expect mutual_exclusion
  expect_status 0
  expect_printed 'flag[0] = 1 → buffer'
  expect_printed 'Seen on 2 real processes: process 0 in critical, process 1 in critical'
  replay_it
}

an_atomic_that_no_instruction_writes_is_refused_by_its_size() {
  take_program <<END
#include "locks.hpp"
struct Pair {
  long first, second;
};
struct Shared {
  std::atomic<Pair> pair{};
};
void process(Shared& shared, int i) {
  outside(i);
  shared.pair.store({1, i});
  critical(i);
}
END
  judge
  expect_status 2
  expect_said 'An atomic of more than 8 bytes'
}

who_waits_inside_an_atomic_cannot_be_followed() {
  take_program <<END
#include "locks.hpp"
struct Shared {
  std::atomic<int> turn = 0;
};
void process(Shared& shared, int i) {
  outside(i);
  shared.turn.wait(1 - i);
  critical(i);
  shared.turn = 1 - i;
  shared.turn.notify_all();
}
END
  judge --expect unmodelled
  expect_status 0
  expect_printed 'the system call futex'
  expect_printed 'program.cpp:7'
}

# message STORE LOAD: data, and a flag that says it is there.
function message {
  take_program <<END
#include "locks.hpp"
struct Shared {
  std::atomic<bool> ready = false;
  int data = 0;
};
void process(Shared& shared, int i) {
  outside(i);
  if (i == 0) {
    critical(i);
    shared.data = 42;
    shared.ready.store(true, std::memory_order_$1);
  } else {
    while (!shared.ready.load(std::memory_order_$2)) {
    }
    critical(shared.data == 42 ? i : 9);
  }
}
END
}

a_flag_that_is_released_and_acquired_guards_data() {
  message release acquire
  judge
  expect_status 0
}

a_relaxed_flag_guards_nothing() {
  message relaxed acquire
  judge --expect data_race
  expect_status 0
  expect_printed 'process 0 has written data'
  expect_printed 'process 1 is about to read data'
  expect_printed 'Seen on 2 real processes: process 0 has done its access, process 1 stood before its own'
  replay_it
}

everybody_looks_for_ever() {
  take_program <<'END'
#include "locks.hpp"
struct Shared {
  std::atomic<bool> flag[2] = {};
};
void process(Shared& shared, int i) {
  while (true) {
    outside(i);
    shared.flag[i] = true;
    while (shared.flag[1 - i]) {
    }
    critical(i);
    shared.flag[i] = false;
  }
}
END
  judge --expect deadlock
  expect_status 0
  expect_printed 'process 0 spins on flag[1]'
  expect_printed 'process 0 and process 1 went round loops twice'
}

a_plain_write_races_with_an_atomic_operation() {
  take_program <<'END'
#include <cstring>

#include "locks.hpp"
struct Shared {
  std::atomic<int> turn = 0;
};
void process(Shared& shared, int i) {
  outside(i);
  critical(i == 0 ? 0 : shared.turn.load());
  if (i == 0) {
    std::memset(static_cast<void*>(&shared), 0, sizeof(shared));
  }
}
END
  judge --expect data_race
  expect_status 0
  expect_printed 'process 0 is about to write turn'
  expect_printed 'process 1 is about to do an atomic operation on turn'
}

"$1"

#!/usr/bin/env bash
# Tests of the launcher, without a network and without building anything.
# usage: WORKBOOK_LAUNCHER=<path> launcher_test.sh SENTENCE, one of the functions below.
set -u
. "${BASH_SOURCE[0]%/*}/stage.sh"

missing_packages_are_named_with_their_reasons() {
  remove_package clang
  remove_package libdw-dev
  launch tour
  expect_status 0
  expect_said '  clang                compiles the exercises and the checker'
  expect_said '  libdw-dev            reads names and line numbers out of programs'
}

only_what_is_missing_is_installed() {
  remove_package libfmt-dev
  launch tour
  expect_status 0
  expect_called 'apt-get install -y --no-install-recommends libfmt-dev'
  expect_calls 1 'apt-get install -y'
  expect_not_called 'apt-get update'
}

nothing_asks_questions_while_installing() {
  remove_package libfmt-dev
  behave apt-get <<<"echo \"frontend \$DEBIAN_FRONTEND\" >>'$calls'"
  launch tour
  expect_called 'frontend noninteractive'
}

what_only_the_tests_need_is_installed_for_the_tests() {
  remove_package spin
  launch tour
  expect_not_called 'apt-get'
  launch test
  expect_status 0
  expect_called 'apt-get install -y --no-install-recommends spin'
}

package_lists_are_fetched_when_a_package_is_unknown() {
  remove_package libfmt-dev
  behave apt-get <<EOS
case \$1 in
  -s) exit 100 ;;
  update) : >"$stage/updated" ;;
  install) [ -e "$stage/updated" ] || exit 100 ;;
esac
EOS
  launch tour
  expect_status 0
  expect_calls 1 'apt-get update'
}

an_installation_that_was_interrupted_is_finished_first() {
  remove_package libfmt-dev
  behave dpkg <<<'[ "$1" != --audit ] || echo "libfmt-dev is half installed"'
  launch tour
  expect_status 0
  expect_called 'dpkg --configure -a'
}

without_sudo_the_exact_command_is_told() {
  remove_package clang
  remove_package spin
  pretend_user 1000
  launch test
  expect_status 2
  expect_said 'apt-get update && apt-get install -y --no-install-recommends clang spin'
  expect_not_called 'apt-get'
}

sudo_that_would_ask_without_a_terminal_is_not_waited_for() {
  remove_package clang
  pretend_user 1000
  fake sudo <<<'exit 1'
  launch check philosophers
  expect_status 2
  expect_said 'apt-get update && apt-get install -y --no-install-recommends clang'
  expect_not_called 'apt-get'
}

sudo_installs_what_is_missing() {
  remove_package clang
  pretend_user 1000
  fake sudo <<<'[ "$1" = -n ] || exec "$@"'
  launch tour
  expect_status 0
  expect_called 'sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends clang'
}

apt_that_fails_is_quoted() {
  remove_package clang
  behave apt-get <<<'echo "E: Could not resolve deb.debian.org"; exit 100'
  launch tour
  expect_status 2
  expect_said 'E: Could not resolve deb.debian.org'
  expect_said 'apt-get could not install them'
  expect_said 'Is there a network?'
}

apt_that_installs_nothing_is_not_believed() {
  remove_package clang
  behave apt-get <<<'exit 0'
  launch tour
  expect_status 2
  expect_said 'yet these are missing: clang'
}

another_system_is_told_what_to_install() {
  pretend_system ID=fedora 'ID_LIKE="rhel centos"'
  rm "$bin/clang++"
  launch tour
  expect_status 2
  expect_said 'not found: clang++'
  expect_said '  libdw-dev            reads names and line numbers out of programs'
  expect_not_called 'apt-get'
}

another_system_that_has_all_tools_is_welcome() {
  pretend_system ID=arch
  launch tour
  expect_status 0
  expect_not_called 'dpkg-query'
}

an_old_cmake_is_refused() {
  behave cmake <<<'[ "$1" != --version ] || { echo "cmake version 3.22.1"; exit; }'
  launch tour
  expect_status 2
  expect_said 'cmake 3.25 or newer is needed, this is 3.22'
}

the_command_is_handed_over_as_it_is() {
  mkdir "$stage/else where"
  from="$stage/else where"
  ln -s "$checkout/workbook" "$stage/else where/w b"
  launcher='./w b'
  launch check 'my file.cpp' --expect deadlock ''
  expect_status 0
  expect_printed "in: $stage/else where"
  expect_printed "root: $checkout"
  expect_printed 'word: my file.cpp'
  expect_printed 'word: --expect'
  expect_printed 'word: '
}

the_exit_status_of_the_command_is_passed_on() {
  launch fails
  expect_status 4
}

a_bare_call_is_left_to_the_program() {
  launch
  expect_status 0
  expect_printed "root: $checkout"
  expect_called 'ninja -C'
}

what_is_set_up_is_not_looked_at_again() {
  launch tour
  expect_calls 1 'cmake -S'
  : >"$calls"
  launch tour
  expect_status 0
  expect_not_called 'cmake'
  expect_not_called 'dpkg-query'
  expect_calls 1 'ninja -C'
  [ ! -s "$stage/err" ] || fail 'expected no words on standard error'
}

changed_presets_are_set_up_again() {
  launch tour
  touch -d 'next minute' "$checkout/CMakePresets.json"
  launch tour
  expect_calls 2 'cmake -S'
}

what_was_installed_for_the_tests_is_seen_by_the_build() {
  remove_package spin
  launch list
  expect_calls 1 'cmake -S'
  launch test
  expect_called 'apt-get install -y --no-install-recommends spin'
  expect_calls 2 'cmake -S'
  launch test
  expect_calls 2 'cmake -S'
}

a_moved_checkout_is_set_up_again() {
  launch tour
  mv "$checkout" "$stage/moved"
  from=$stage/moved
  launch tour
  expect_status 0
  expect_calls 2 'cmake -S'
  expect_printed "root: $stage/moved"
}

a_failing_set_up_is_quoted_and_tried_again() {
  behave cmake <<<'[ "$1" = --version ] || { mkdir -p "$2/build/dev"; : >"$2/build/dev/build.ninja"; echo "CMake Error: no fmt"; exit 1; }'
  launch tour
  expect_status 2
  expect_said 'CMake Error: no fmt'
  expect_not_called 'ninja -C'
  rm "$wanted/cmake"
  launch tour
  expect_status 0
  expect_calls 2 'cmake -S'
  expect_calls 2 'dpkg-query'
}

a_failing_build_is_quoted() {
  behave ninja <<<'echo "[1/2] Building x"; echo "x.cpp:1:1: error: no such luck"; exit 1'
  launch tour
  expect_status 2
  expect_said 'x.cpp:1:1: error: no such luck'
  expect_said 'the build failed'
}

a_set_up_that_was_interrupted_is_done_again() {
  behave cmake <<<'[ "$1" = --version ] || { mkdir -p "$2/build/dev"; : >"$2/build/dev/build.ninja"; kill -INT $$; }'
  launch tour
  expect_status 130
  expect_not_called 'ninja -C'
  rm "$wanted/cmake"
  launch tour
  expect_status 0
  expect_calls 2 'cmake -S'
}

a_full_disk_is_named() {
  rm "$bin/df"
  fake df <<<'echo "Filesystem 1024-blocks Used Available Capacity Mounted"; echo "/dev/x 9 9 0 100% /"'
  behave ninja <<<'echo "error: unable to open output file"; exit 1'
  launch tour
  expect_status 2
  expect_said "the disk that holds $checkout is full"
}

two_launchers_build_one_after_the_other() {
  mkfifo "$stage/started" "$stage/go" "$stage/words"
  behave ninja <<<"[ -e '$stage/second' ] || { echo >'$stage/started'; read -r _ <'$stage/go'; }; echo end >>'$calls'"
  (launch tour; exit "$status") &
  read -r _ <"$stage/started"
  touch "$stage/second"
  (cd "$checkout" && exec env -i PATH="$bin" ./workbook tour >"$stage/out2" 2>"$stage/words") &
  local second=$! words
  read -r words <"$stage/words"
  expect_calls 1 'ninja -C'
  echo >"$stage/go"
  wait "$second" || fail 'expected the second launcher to succeed'
  wait
  status=0
  case $words in *'another ./workbook is building here'*) ;; *) fail "expected words about waiting, not: $words" ;; esac
  [ "$(grep -E '^(ninja|end)' "$calls" | cut -d' ' -f1 | paste -sd' ')" = 'ninja end ninja end' ] ||
    fail 'expected one build after the other'
}

tests_pass_on_the_words_and_status_of_ctest() {
  launch test -R 'two words'
  expect_status 0
  expect_called 'ctest --preset dev -R two words'
  [ "$(tail -n 1 "$stage/out")" = '100% tests passed, 0 tests failed out of 7' ] || fail 'expected the closing line'
  behave ctest <<<'exit 8'
  launch test
  expect_status 8
}

all_tests_means_each_build() {
  behave clang++ <<<'echo 14.0.6'
  for tool in find xargs; do ln -s "$(command -v "$tool")" "$bin/$tool"; done
  mkdir "$checkout"/{harness,problems,solutions,tests}
  touch "$checkout/harness/one.cpp"
  fake clang-format </dev/null
  behave ctest <<<'[ "$2" != asan ] || exit 8'
  launch test --all -L unit
  expect_status 8
  expect_called 'apt-get install -y --no-install-recommends clang-tidy clang-format libclang-rt-14-dev'
  expect_called 'ctest --preset dev -C whole -L unit'
  for preset in gcc asan tsan; do expect_called "ctest --preset $preset -L unit"; done
  expect_called "ninja -C $checkout/build/tsan unit_tests"
  expect_called "ninja -C $checkout/build/tidy"
  expect_called 'clang-format --dry-run --Werror harness/one.cpp'
  expect_said '  asan: FAILED'
  expect_said '  tsan: passed'
}

clean_removes_what_was_built_and_nothing_else() {
  launch tour
  launch clean
  expect_status 0
  [ ! -e "$checkout/build" ] && [ -e "$checkout/workbook" ] || fail 'expected build/ to be gone, and only that'
  launch clean
  expect_status 0
}

status=0
: >"$stage/out" >"$stage/err"
"$1"

# A stage for the launcher: a checkout whose path has spaces, and a PATH on which the tools that set up
# and build are ours. Each writes down how it was called; the files in $wanted say how it behaves.
# Sourced by launcher_test.sh.

stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
checkout=$stage/'my synchronization workbook'
bin=$stage/bin
calls=$stage/calls      # one line for each call of a tool
installed=$stage/installed  # the packages that are there, one a line
wanted=$stage/wanted    # wanted/<tool>: a script that the tool runs instead of succeeding

fail() {
  printf 'FAILED: %s\n' "$1" >&2
  printf -- '--- %s\n' "the launcher said (exit status $status):" >&2
  cat "$stage/out" "$stage/err" >&2
  printf -- '--- the tools were called:\n' >&2
  cat "$calls" >&2
  exit 1
}

expect_status() { [ "$status" -eq "$1" ] || fail "expected exit status $1"; }
expect_said() { grep -qF -- "$1" "$stage/err" || fail "expected on standard error: $1"; }
expect_printed() { grep -qxF -- "$1" "$stage/out" || fail "expected on standard output: $1"; }
expect_called() { grep -qF -- "$1" "$calls" || fail "expected a call: $1"; }
expect_not_called() { ! grep -qF -- "$1" "$calls" || fail "expected no call: $1"; }
expect_calls() { [ "$(grep -cF -- "$2" "$calls")" -eq "$1" ] || fail "expected $1 calls: $2"; }

# fake NAME: a tool that notes its call, does what the test wants and then what is on standard input.
fake() {
  {
    printf '#!/bin/bash\nprintf "%%s\\n" "%s $*" >>"%s"\n' "$1" "$calls"
    printf '[ ! -e "%s" ] || . "%s"\n' "$wanted/$1" "$wanted/$1"
    cat
  } >"$bin/$1"
  chmod +x "$bin/$1"
}

# behave NAME: from now on the tool NAME first runs what is on standard input.
behave() { cat >"$wanted/$1"; }

install_all_packages() {
  printf '%s\n' clang cmake ninja-build g++ libc6-dev pkg-config catch2 libfmt-dev libcli11-dev \
    nlohmann-json3-dev libdw-dev libelf-dev libseccomp-dev libxxhash-dev gcc spin >"$installed"
}

remove_package() { sed -i "/^$1\$/d" "$installed"; }

# The launcher reads /etc/os-release; here, a file of ours.
pretend_system() { printf '%s\n' "$@" >"$stage/os-release"; }

pretend_user() { echo "$1" >"$stage/uid"; }

# launch WORD...: runs the launcher without a terminal, in the folder $from, as $launcher.
launch() {
  status=0
  (cd "$from" && exec setsid -w env -i HOME="$stage" PATH="$bin" /bin/bash "$launcher" "$@") \
    >"$stage/out" 2>"$stage/err" </dev/null || status=$?
}

mkdir -p "$checkout" "$bin" "$wanted"
: >"$calls"
sed "s#/etc/os-release#'$stage/os-release'#" "$WORKBOOK_LAUNCHER" >"$checkout/workbook"
chmod +x "$checkout/workbook"
echo '{}' >"$checkout/CMakePresets.json"
from=$checkout
launcher=./workbook
for tool in bash readlink mkdir rm cat tail awk df grep flock cut env sed; do
  ln -s "$(command -v "$tool")" "$bin/$tool"
done
install_all_packages
pretend_system ID=debian
pretend_user 0

fake id <<EOS
cat "$stage/uid"
EOS
fake dpkg-query <<EOS
sed 's/\$/ installed/' "$installed"
EOS
fake dpkg </dev/null
fake apt-get <<EOS
[ "\$1 \$2" != 'install -y' ] || { shift 3; printf '%s\n' "\$@" >>"$installed"; }
EOS
for tool in clang++ g++ pkg-config; do fake "$tool" </dev/null; done
fake cmake <<'EOS'
[ "$1" != --version ] || { echo 'cmake version 3.25.1'; exit; }
mkdir -p "$2/build/$5" && : >"$2/build/$5/build.ninja"
EOS
# The program that gets "built" says how it was started.
fake ninja <<'EOS'
mkdir -p "$2/harness/cli"
cat >"$2/harness/cli/workbook" <<'END'
#!/bin/bash
echo "in: $PWD"
echo "root: $WORKBOOK_ROOT"
for word; do echo "word: $word"; done
[ "${1:-}" != fails ] || exit 4
END
[ -x "$2/harness/cli/workbook" ] || echo '[1/1] Linking harness/cli/workbook'
PATH=$PATH:/bin:/usr/bin chmod +x "$2/harness/cli/workbook"
EOS
fake ctest <<'EOS'
echo '100% tests passed, 0 tests failed out of 7'
EOS

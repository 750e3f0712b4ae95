#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds Opora and runs every test. Usage: packaging/test.sh [--preset dev|asan] [--only REGEX] [--define NAME=VALUE]
#   --only REGEX   runs the CTest entries whose name matches
#   --define X=Y   is given to CMake (tests/lint/planted.sh uses it)
# The last line is "N passed, N failed, N skipped"; the exit code is 1 when anything failed. With CI set in the
# environment the conformance data and every tool the tests use must be there.
set -euo pipefail
# shellcheck source=packaging/lib.sh
. "$(dirname "$0")/lib.sh"
preset=dev only="" defines=()
while [ $# -gt 0 ]; do
  case "$1" in
    --preset) preset="${2:-}"; shift 2 ;;
    --only) only="${2:-}"; shift 2 ;;
    --define) defines+=("-D${2:-}"); shift 2 ;;
    -h|--help) sed -n '3,7p' "$0" | cut -c3-; exit 0 ;;
    *) die "unknown argument $1 (try --help)" ;;
  esac
done
case "$preset" in dev|asan) ;; *) die "the presets are dev and asan, not \"$preset\"" ;; esac

started=$SECONDS
opora_need build tests
cd "$OPORA_ROOT"
build="$OPORA_ROOT/build/$preset"
results="$build/test-results"
mkdir -p "$build"
data="${OPORA_TEST_DATA:-$OPORA_ROOT/../shared/data}"
if [ -n "${CI:-}" ] && [ ! -d "$data" ]; then
  say "The conformance data is missing: $data"
  say "0 passed, 1 failed, 0 skipped"
  exit 1
fi

cmake --preset "$preset" -DOPORA_TEST_DATA="$data" ${defines[@]+"${defines[@]}"} >"$build/configure.log" 2>&1 || {
  tail -30 "$build/configure.log" >&2
  die "CMake could not configure the build; the whole output is in build/$preset/configure.log"
}
say "Building the $preset preset (log: build/$preset/build.log)."
cmake --build "$build" -j "$(opora_jobs)" >"$build/build.log" 2>&1 || {
  grep -nE 'error|FAILED|undefined reference' "$build/build.log" | head -40 >&2
  tail -15 "$build/build.log" >&2
  die "the build did not finish; the whole output is in build/$preset/build.log"
}
built=$SECONDS
say "Built in $((built - started)) s. Running the tests."

# The tests wait for the disk some ten thousand times, and a busy disk makes them wait for seconds. What they prove
# (processes killed, files cut short, a disk that is full) is the same in memory, where there is room for it.
scratch=""
memory="$(df -Pk /dev/shm 2>/dev/null | awk 'NR == 2 { print $4 }')" || memory=0
if [ -z "${TMPDIR:-}" ] && [ -w /dev/shm ] && [ "${memory:-0}" -gt $((3 * 1024 * 1024)) ]; then
  scratch="$(mktemp -d /dev/shm/opora-tests-XXXXXX)"
  chmod 1777 "$scratch" # a database server of the tests runs as somebody else
  export TMPDIR="$scratch"
  trap 'rm -rf "$scratch"' EXIT
fi

rm -rf "$results"
mkdir -p "$results/gtest"
status=0
export GTEST_OUTPUT="xml:$results/gtest/" GTEST_COLOR=no CTEST_OUTPUT_ON_FAILURE=1
export ASAN_OPTIONS="${ASAN_OPTIONS:-detect_leaks=1:abort_on_error=0}" LSAN_OPTIONS="${LSAN_OPTIONS:-suppressions=$OPORA_ROOT/tests/lsan.supp:print_suppressions=0}"
export UBSAN_OPTIONS="${UBSAN_OPTIONS:-print_stacktrace=1}"
ctest --test-dir "$build" -j "$(opora_jobs)" --output-junit "$results/ctest.xml" ${only:+-R "$only"} || status=$?
say "The tests took $((SECONDS - built)) s."
python3 "$OPORA_ROOT/packaging/count_tests.py" --ctest "$results/ctest.xml" --gtest "$results/gtest" --ctest-status "$status"

#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Shows that one failing assertion in any library's tests turns packaging/test.sh red. On demand; takes a few minutes.
# Usage: tests/lint/planted.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
build=build/dev
restore() { cmake -DOPORA_PLANT_FAILURE=OFF "$build" >/dev/null 2>&1 || true; }
trap restore EXIT
cmake --preset dev >/dev/null
tests="$(ctest --test-dir "$build" -N -R '^test_' | sed -n 's/.*: \(test_[a-z]*\)$/\1/p')"
[ -n "$tests" ] || { echo "there are no test executables"; exit 1; }
failed=0
for name in $tests; do
  status=0
  GTEST_FILTER='Planted.*' packaging/test.sh --define OPORA_PLANT_FAILURE=ON --only "^$name\$" >"$build/planted-$name.log" 2>&1 || status=$?
  last="$(tail -1 "$build/planted-$name.log")"
  if [ "$status" = 1 ] && [ "$last" = "0 passed, 1 failed, 0 skipped" ]; then
    echo "$name: red ($last)"
  else
    echo "$name: NOT red, exit $status ($last)"
    failed=1
  fi
done
exit $failed

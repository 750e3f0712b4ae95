#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds Opora and opens it on a demo workspace. Usage: packaging/run.sh [WORKSPACE [ARGUMENTS OF opora]]
set -euo pipefail
# shellcheck source=packaging/lib.sh
. "$(dirname "$0")/lib.sh"
case "${1:-}" in
  -h|--help) sed -n '3p' "$0" | cut -c3-; exit 0 ;;
esac

opora_need build
cd "$OPORA_ROOT"
build="$OPORA_ROOT/build/run"
log="$build/build.log"
mkdir -p "$build"
say "Building Opora (the first time takes some minutes; what the compiler says goes to build/run/build.log)."
{
  cmake -S . -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DOPORA_BUILD_TESTS=OFF -DOPORA_BUILD_BENCH=OFF &&
    cmake --build "$build" --target opora opora-cli -j "$(opora_jobs)"
} >"$log" 2>&1 || { tail -30 "$log" >&2; die "the build did not finish; the whole output is in build/run/build.log"; }

cli="$build/bin/opora-cli"
if [ -n "${1:-}" ]; then
  workspace="$1"
  shift
else
  workspace="$(opora_cache_dir)/demo.opora"
  if [ ! -f "$workspace" ]; then
    mkdir -p "$(dirname "$workspace")"
    say "Making a demo workspace with made-up people: $workspace"
    # Made beside and moved, so that an interrupted run never leaves half a demo behind.
    rm -f "$workspace.new" "$workspace.new"-*
    "$cli" demo "$workspace.new" >/dev/null
    mv "$workspace.new" "$workspace"
    [ ! -f "$workspace.new.cache" ] || mv "$workspace.new.cache" "$workspace.cache"
    rm -f "$workspace.new"-*
  fi
fi

case "$(uname -s)" in
  Linux|*BSD)
    if [ -z "${DISPLAY:-}" ] && [ -z "${WAYLAND_DISPLAY:-}" ]; then
      say "There is no display here, so here is the funnel of the demo workspace instead of the window:"
      exec "$cli" --workspace "$workspace" report funnel
    fi ;;
esac
program="$build/bin/opora"
[ -x "$program" ] || program="$build/bin/opora.app/Contents/MacOS/opora"
say "Opening $workspace"
exec "$program" "$workspace" "$@"

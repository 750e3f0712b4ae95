#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Tries the README's two commands where nothing is installed: in a minimal Debian 12 made for this. Needs root and
# mmdebstrap or debootstrap.
# Usage: packaging/try-minimal-root.sh [--root DIR] [--keep] [--preset dev|asan]… [--no-tests] [--ccache DIR]
#   1. packaging/run.sh without a display shows the demo workspace's funnel in the terminal
#   2. packaging/run.sh under Xvfb opens the filled window; its picture is left in build/minimal-root/window.png
#   3. packaging/run.sh without a network works once everything is installed
#   4. packaging/test.sh ends green (dev preset, or the ones given)
# No process is left running in it. Without --keep the root is removed when all went well. With --ccache the compiler's
# answers come from that folder where it has them: everything is installed, configured, linked and run as without it.
set -euo pipefail
# shellcheck source=packaging/lib.sh
. "$(dirname "$0")/lib.sh"
root="${TMPDIR:-/tmp}/opora-minimal-root" keep="" presets=() tests=1 ccache=""
while [ $# -gt 0 ]; do
  case "$1" in
    --root) root="${2:?}"; shift ;;
    --keep) keep=1 ;;
    --preset) presets+=("${2:?}"); shift ;;
    --no-tests) tests="" ;;
    --ccache) ccache="$(cd "${2:?}" && pwd)"; shift ;;
    -h|--help) sed -n '3,12p' "$0" | cut -c3-; exit 0 ;;
    *) die "unknown argument $1 (try --help)" ;;
  esac
  shift
done
[ ${#presets[@]} -gt 0 ] || presets=(dev)
[ "$(id -u)" = 0 ] || die "making a root needs root"
out="$OPORA_ROOT/build/minimal-root"
mkdir -p "$out"

if [ ! -x "$root/bin/bash" ]; then
  say "Making a minimal Debian 12 in $root"
  # From where this machine takes its own packages, if it is such a Debian; else from where the tool takes them.
  mirror=""
  if grep -qs bookworm /etc/apt/sources.list.d/debian.sources; then mirror=/etc/apt/sources.list.d/debian.sources; fi
  if command -v mmdebstrap >/dev/null 2>&1; then
    mmdebstrap --quiet --variant=minbase --include=ca-certificates bookworm "$root" ${mirror:+"$mirror"}
  elif command -v debootstrap >/dev/null 2>&1; then
    debootstrap --variant=minbase --include=ca-certificates bookworm "$root" >"$out/debootstrap.log"
  else
    die "mmdebstrap or debootstrap is needed (Debian: mmdebstrap)"
  fi
  # How this machine reaches its mirror is the root's way, too.
  for f in /etc/apt/apt.conf.d/*proxy* /etc/apt/apt.conf; do [ ! -f "$f" ] || cp "$f" "$root/etc/apt/apt.conf.d/"; done
  cp /etc/resolv.conf "$root/etc/resolv.conf" 2>/dev/null || true
fi

say "Copying the checkout"
mkdir -p "$root/opt/opora"
rm -rf "$root/opt/opora/main/"{core,ui,app,tests,packaging,translations}
mkdir -p "$root/opt/opora/main"
tar -C "$OPORA_ROOT" --exclude=./build --exclude=./.git --exclude=./.cache -cf - . | tar -C "$root/opt/opora/main" -xf -
if [ -d "$OPORA_ROOT/../shared/data" ]; then
  mkdir -p "$root/opt/opora/shared"
  rm -rf "$root/opt/opora/shared/data"
  cp -r "$OPORA_ROOT/../shared/data" "$root/opt/opora/shared/"
fi

# inside [--offline] COMMAND…: runs it in the root, in process and mount namespaces of its own that end with it.
inside() {
  local net=()
  if [ "$1" = --offline ]; then net=(--net); shift; fi
  unshare --mount --pid --fork --kill-child ${net[@]+"${net[@]}"} bash -c '
    root="$1"; shift
    mount -t proc proc "$root/proc"
    mount --bind /dev "$root/dev"
    mount -t tmpfs tmpfs "$root/dev/shm"
    mount -t tmpfs tmpfs "$root/run"
    if [ -n "$OPORA_TRIAL_CCACHE" ]; then mount --bind "$OPORA_TRIAL_CCACHE" "$root/opt/opora/ccache"; fi
    exec chroot "$root" /usr/bin/env -i ${OPORA_TRIAL_CCACHE:+CCACHE_DIR=/opt/opora/ccache} HOME=/opt/opora/home PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 TERM=dumb "$@"' bash "$root" "$@"
}
mkdir -p "$root/opt/opora/home" "$root/opt/opora/ccache" "$root/dev/shm"
export OPORA_TRIAL_CCACHE="$ccache"

step() { printf '\n== %s\n' "$1"; }

if [ -n "$ccache" ]; then
  # No part of what the program needs.
  inside bash -c 'command -v ccache >/dev/null || { apt-get -qq update && apt-get -qq -y --no-install-recommends -o Dpkg::Use-Pty=0 install ccache; } >/dev/null 2>&1'
fi

step "1. run.sh without a display"
inside bash /opt/opora/main/packaging/run.sh 2>&1 | tee "$out/run-terminal.log"
grep -q 'no display' "$out/run-terminal.log" || die "run.sh did not say that there is no display"
grep -q 'Won' "$out/run-terminal.log" || die "run.sh did not show the funnel"

step "2. run.sh under Xvfb"
# What the trial itself needs to look at a window; the program does not.
inside bash -c 'command -v Xvfb xdotool import >/dev/null || apt-get -qq -y --no-install-recommends -o Dpkg::Use-Pty=0 install xvfb xdotool imagemagick >/dev/null 2>&1'
inside bash -c '
  rm -f /tmp/.X9-lock /tmp/.X11-unix/X9 # of a trial that was stopped
  Xvfb :9 -screen 0 1440x900x24 -nolisten tcp >/dev/null 2>&1 &
  export DISPLAY=:9
  mkdir -p /run/user/0; export XDG_RUNTIME_DIR=/run/user/0
  for i in $(seq 50); do [ -e /tmp/.X11-unix/X9 ] && break; sleep 0.1; done
  bash /opt/opora/main/packaging/run.sh & program=$!
  for i in $(seq 600); do
    id=$(xdotool search --onlyvisible --name "Opora" 2>/dev/null | tail -1)
    [ -n "$id" ] && break
    kill -0 $program 2>/dev/null || { echo "the program ended"; exit 1; }
    sleep 0.2
  done
  [ -n "${id:-}" ] || { echo "no window appeared"; exit 1; }
  sleep 4
  echo "The window: $(xdotool getwindowname "$id"), $(xdotool getwindowgeometry "$id" | tr -s "\n " " ")"
  import -window root /opt/opora/window.png
  kill -0 $program && kill $program
' 2>&1 | tee "$out/run-window.log"
grep -q '^The window: ' "$out/run-window.log" || die "run.sh opened no window under Xvfb"
cp "$root/opt/opora/window.png" "$out/window.png"

step "3. run.sh without a network"
inside --offline bash /opt/opora/main/packaging/run.sh 2>&1 | tee "$out/run-offline.log"
grep -q 'Won' "$out/run-offline.log" || die "run.sh did not work without a network"
if grep -q 'will be installed' "$out/run-offline.log"; then die "run.sh wanted to install something again"; fi

if [ -n "$tests" ]; then
  for preset in "${presets[@]}"; do
    step "4. test.sh --preset $preset"
    inside env CI=true bash /opt/opora/main/packaging/test.sh --preset "$preset" 2>&1 | tee "$out/test-$preset.log"
  done
fi
say ""
say "All steps went well; logs and the picture are in build/minimal-root."
[ -n "$keep" ] || rm -rf "$root"

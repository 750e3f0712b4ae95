#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs the end-to-end tests. Usage: run.sh BIN_DIR [unittest arguments]. Exit 77: a tool they need is missing (1 with CI set).
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
bin="$(cd "${1:?}" && pwd)"
shift
python=/usr/bin/python3
missing=""
for tool in Xvfb openbox xdotool dbus-run-session "$python"; do
  command -v "$tool" >/dev/null 2>&1 || missing="$missing $tool"
done
[ -x /usr/libexec/at-spi-bus-launcher ] || [ -x /usr/lib/at-spi2-core/at-spi-bus-launcher ] || missing="$missing at-spi2-core"
"$python" -c 'import pyatspi' 2>/dev/null || missing="$missing python3-pyatspi"
if [ -n "$missing" ]; then
  echo "Not run: these are missing:$missing"
  [ -z "${CI:-}" ] || exit 1
  exit 77
fi
# Logs of the bus and of Xvfb say nothing about the program.
exec dbus-run-session -- "$python" -B -W ignore "$here/${OPORA_E2E:-test_window.py}" --bin "$bin" "$@" 2> >(grep -vE 'dbus-daemon\[|GLib-GIO|AT-SPI|dbind-WARNING' >&2)

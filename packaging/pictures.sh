#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the README's pictures anew: the program renders its own pages without a display. Usage: packaging/pictures.sh [DIR]
set -euo pipefail
# shellcheck source=packaging/lib.sh
. "$(dirname "$0")/lib.sh"
opora_need build pictures
cd "$OPORA_ROOT"
out="${1:-docs/pictures}"
build="$OPORA_ROOT/build/run"
cmake -S . -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DOPORA_BUILD_TESTS=OFF -DOPORA_BUILD_BENCH=OFF >/dev/null
cmake --build "$build" --target opora opora-cli -j "$(opora_jobs)" >/dev/null
mkdir -p "$out"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
# The same people, deals and hour in every run; settings of the person who makes them have no say.
day=2026-11-20
now="${day}T09:30:00Z"
export HOME="$folder" XDG_CONFIG_HOME="$folder" XDG_CACHE_HOME="$folder" QT_QPA_PLATFORM=offscreen
"$build/bin/opora-cli" demo "$folder/Dobra Kava.opora" --seed 7 --date "$day" >/dev/null
picture() { # NAME PAGE THEME LANGUAGE [SIZE]
  "$build/bin/opora" "$folder/Dobra Kava.opora" --page "$2" --theme "$3" --language "$4" --now "$now" --size "${5:-1440x900}" --screenshot "$out/$1.png"
  say "$out/$1.png"
}
picture today today light en
picture clients clients light en
picture pipeline pipeline light en
picture pipeline-dark pipeline dark en
picture tasks tasks light en
picture reports reports light en
picture clients-ru clients light ru

#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Brings the C++ sources into the project's shape. Usage: packaging/format.sh [--check] [--tidy] [--all | --since REF | FILE…]
#   without more: the files changed against origin/main (or the last commit) are rewritten by clang-format
#   --check    changes nothing, fails and names the files that clang-format would change
#   --tidy     also runs clang-tidy on them (needs a configured dev build: cmake --preset dev, and the mocs built)
set -euo pipefail
# shellcheck source=packaging/lib.sh
. "$(dirname "$0")/lib.sh"
check="" tidy="" all="" since="" files=()
while [ $# -gt 0 ]; do
  case "$1" in
    --check) check=1 ;;
    --tidy) tidy=1 ;;
    --all) all=1 ;;
    --since) since="${2:?}"; shift ;;
    -h|--help) sed -n '3,6p' "$0" | cut -c3-; exit 0 ;;
    *) files+=("$1") ;;
  esac
  shift
done
cd "$OPORA_ROOT"
# Other releases of clang-format lay the same text out differently.
formatter=""
for candidate in clang-format-14 clang-format; do
  if command -v "$candidate" >/dev/null 2>&1 && "$candidate" --version | grep -q 'version 14\.'; then formatter="$candidate"; break; fi
done
if [ -z "$formatter" ]; then
  say "Not run: clang-format 14 was not found (Debian: clang-format-14)."
  exit 77
fi
if [ ${#files[@]} = 0 ]; then
  if [ -n "$all" ] || ! git rev-parse --git-dir >/dev/null 2>&1; then
    list="$(find core ui app tests cmake -name '*.cpp' -o -name '*.h')"
  else
    base="${since:-$(git merge-base HEAD origin/main 2>/dev/null || echo HEAD)}"
    list="$({ git diff --name-only --diff-filter=d "$base"; git ls-files -o --exclude-standard; } | grep -E '\.(cpp|h)$' || true)"
  fi
  while IFS= read -r f; do [ -z "$f" ] || files+=("$f"); done <<<"$list"
fi
[ ${#files[@]} -gt 0 ] || { say "No C++ file has changed."; exit 0; }
status=0
if [ -n "$check" ]; then
  for f in "${files[@]}"; do
    "$formatter" --style=file "$f" | cmp -s "$f" - || { say "$f: packaging/format.sh would change this file"; status=1; }
  done
else
  "$formatter" --style=file -i "${files[@]}"
fi
if [ -n "$tidy" ]; then
  [ -f build/dev/compile_commands.json ] || die "configure the dev preset first: cmake --preset dev"
  command -v clang-tidy >/dev/null 2>&1 || die "clang-tidy was not found (Debian: clang-tidy)"
  # The precompiled headers of the build are gcc's; clang reads the plain header instead.
  mkdir -p build/tidy
  python3 - <<'PY'
import json, re
commands = json.load(open("build/dev/compile_commands.json"))
for c in commands:
    text = re.sub(r"-Winvalid-pch|-fpch-preprocess|-mno-direct-extern-access", "", c["command"])
    c["command"] = re.sub(r"-include \S*cmake_pch\.hxx", "", text)
json.dump(commands, open("build/tidy/compile_commands.json", "w"))
PY
  sources=()
  for f in "${files[@]}"; do case "$f" in *.cpp) sources+=("$f") ;; esac; done
  [ ${#sources[@]} = 0 ] || printf '%s\n' "${sources[@]}" | xargs -P "$(opora_jobs)" -n 1 clang-tidy --quiet -p build/tidy 2>/dev/null || status=1
fi
exit $status

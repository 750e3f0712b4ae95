#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Brings the texts of the sources into translations/opora_ru.ts and opora_uk.ts: new ones unfinished, gone ones removed.
# Then finish them in Qt Linguist or an editor; tests/lint fails on any that is not. Usage: packaging/translate.sh
set -euo pipefail
# shellcheck source=packaging/lib.sh
. "$(dirname "$0")/lib.sh"
lupdate=""
for candidate in lupdate-qt6 lupdate6 /usr/lib/qt6/bin/lupdate /usr/lib64/qt6/bin/lupdate lupdate; do
  if command -v "$candidate" >/dev/null 2>&1 && "$candidate" -version 2>/dev/null | grep -q ' 6\.'; then lupdate="$candidate"; break; fi
done
[ -n "$lupdate" ] || die "lupdate of Qt 6 was not found (Debian: qt6-l10n-tools)"
cd "$OPORA_ROOT"
mkdir -p translations
"$lupdate" -no-obsolete -locations none -I . core ui app -ts translations/opora_ru.ts translations/opora_uk.ts
# English is the source; its file only tells one from many.
"$lupdate" -no-obsolete -locations none -pluralonly -source-language en -target-language en_GB -I . core ui app -ts translations/opora_en.ts

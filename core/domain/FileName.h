// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace opora {

/// A file's name from outside as one that may stand in a folder of any system: no path, no control or direction-changing
/// characters, no name that means a device, not hidden, at most 120 characters with its ending kept. Never empty. Pure.
QString safeFileName(const QString &given, const QString &mime = {});

/// True when opening such a file may run something: programs, scripts, shortcuts, documents with macros, pages, archives of
/// programs. It is only ever saved, by choice.
bool mayRun(const QString &fileName);

} // namespace opora

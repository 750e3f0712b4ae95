// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/ImportService.h"

namespace opora::import {

/// Shape and guessed layout of each file, without reading its rows. Blocks; worker threads.
QString delimiterLabel(char delimiter); ///< the character, or "tab"
Result<QList<ImportLook>> look(const QStringList &files, const QString &as, const QString &charset);

} // namespace opora::import

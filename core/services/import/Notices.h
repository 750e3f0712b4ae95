// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace opora::import {
/// The sentence for a notice's code and number of rows.
QString noticeText(const QString &code, qint64 rows);
} // namespace opora::import

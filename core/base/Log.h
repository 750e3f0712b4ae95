// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLoggingCategory>
#include <QString>

namespace opora {
Q_DECLARE_LOGGING_CATEGORY(lcOpora)
/// Statements that took long, without their values. Off unless QT_LOGGING_RULES has opora.sql.debug=true.
Q_DECLARE_LOGGING_CATEGORY(lcOporaSql)
/// Sends Qt's messages to a rotating file (five files of 1 MB) below the given folder; stderr keeps warnings.
/// Never logs field values: callers log codes, table names and counts. Call once, from main.
void installFileLog(const QString &folder);
} // namespace opora

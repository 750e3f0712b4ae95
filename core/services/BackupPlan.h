// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDateTime>
#include <QList>
#include <QString>
#include <QTimeZone>
#include <optional>

namespace opora {

/// A copy of a workspace as its file name tells. Only a copy that was read back and compared has such a name, so `madeAt`
/// is when it was verified, too.
struct BackupCopy {
    enum class Kind {
        Scheduled,    ///< made by itself; goes when newer ones have taken its place
        ByHand,       ///< stays until somebody deletes it
        BeforeUpgrade ///< beside the workspace, made before its tables were changed by a newer program
    };
    QString path;
    QDateTime madeAt; ///< UTC
    qint64 bytes = 0;
    Kind kind = Kind::Scheduled;
};

/// Which copies there should be: one for each of the last seven days that have any, and one for each of the last four
/// weeks. Pure; any thread.
namespace BackupPlan {
constexpr int Days = 7, Weeks = 4;
/// "NAME 2026-11-21 12-00-00 auto.opora", in the workspace's zone.
QString fileName(const QString &workspace, BackupCopy::Kind kind, const QDateTime &at, const QTimeZone &zone);
/// What fileName() made, or nothing: other files of the folder are nobody's to touch.
std::optional<BackupCopy> parse(const QString &fileName, const QString &workspace, const QTimeZone &zone);
/// Nothing was made by itself on the day that `now` falls on.
bool due(const QList<BackupCopy> &copies, const QDateTime &now, const QTimeZone &zone);
/// Scheduled copies that are no day's and no week's. `justMade` is never among them, whatever the clock said before.
QStringList surplus(const QList<BackupCopy> &copies, const QString &justMade, const QTimeZone &zone);
} // namespace BackupPlan

} // namespace opora

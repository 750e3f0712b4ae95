// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/BackupPlan.h"
#include <QRegularExpression>
#include <QSet>

namespace opora::BackupPlan {
namespace {
const QString Stamp = QStringLiteral("yyyy-MM-dd HH-mm-ss");

QDate dayOf(const BackupCopy &c, const QTimeZone &zone)
{
    return c.madeAt.toTimeZone(zone).date();
}

int weekOf(const QDate &day)
{
    int year = 0;
    const int week = day.weekNumber(&year);
    return year * 100 + week;
}
} // namespace

QString fileName(const QString &workspace, BackupCopy::Kind kind, const QDateTime &at, const QTimeZone &zone)
{
    const QString end = kind == BackupCopy::Kind::Scheduled ? QStringLiteral(" auto.opora") : QStringLiteral(".opora");
    return workspace + u' ' + at.toTimeZone(zone).toString(Stamp) + end;
}

std::optional<BackupCopy> parse(const QString &fileName, const QString &workspace, const QTimeZone &zone)
{
    static const QRegularExpression form(QStringLiteral("^ (\\d{4}-\\d\\d-\\d\\d \\d\\d-\\d\\d-\\d\\d)( auto)?\\.opora$"));
    if (!fileName.startsWith(workspace))
        return std::nullopt;
    const auto m = form.match(fileName.mid(workspace.size()));
    const QDateTime at = m.hasMatch() ? QDateTime::fromString(m.captured(1), Stamp) : QDateTime();
    if (!at.isValid())
        return std::nullopt;
    BackupCopy c;
    c.path = fileName;
    c.madeAt = QDateTime(at.date(), at.time(), zone).toUTC();
    c.kind = m.captured(2).isEmpty() ? BackupCopy::Kind::ByHand : BackupCopy::Kind::Scheduled;
    return c;
}

bool due(const QList<BackupCopy> &copies, const QDateTime &now, const QTimeZone &zone)
{
    const QDate today = now.toTimeZone(zone).date();
    return std::none_of(copies.cbegin(), copies.cend(),
                        [&](const BackupCopy &c) { return c.kind == BackupCopy::Kind::Scheduled && dayOf(c, zone) == today; });
}

QStringList surplus(const QList<BackupCopy> &copies, const QString &justMade, const QTimeZone &zone)
{
    QList<BackupCopy> newestFirst;
    for (const BackupCopy &c : copies) {
        if (c.kind == BackupCopy::Kind::Scheduled)
            newestFirst.append(c);
    }
    std::sort(newestFirst.begin(), newestFirst.end(), [](const BackupCopy &a, const BackupCopy &b) { return a.madeAt > b.madeAt; });
    QSet<QDate> days;
    QSet<int> weeks;
    QStringList gone;
    for (const BackupCopy &c : std::as_const(newestFirst)) {
        const QDate day = dayOf(c, zone);
        const int week = weekOf(day);
        const bool newDay = !days.contains(day), newWeek = !weeks.contains(week);
        const bool asDay = newDay && days.size() < Days, asWeek = newWeek && weeks.size() < Weeks;
        days.insert(day);
        if (newWeek && weeks.size() < Weeks)
            weeks.insert(week);
        if (!asDay && !asWeek && c.path != justMade)
            gone.append(c.path);
    }
    return gone;
}

} // namespace opora::BackupPlan

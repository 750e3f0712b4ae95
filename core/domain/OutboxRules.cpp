// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/OutboxRules.h"
#include "core/domain/ZoneTable.h"
#include <QDateTime>
#include <QStringList>
#include <algorithm>
#include <iterator>

namespace opora::outbox {
namespace {

bool among(const QString &state, std::initializer_list<const char16_t *> states)
{
    return std::any_of(states.begin(), states.end(), [&](const char16_t *s) { return state == QStringView(s); });
}

} // namespace

qint64 pauseMs(int tries)
{
    static constexpr qint64 minutes[] = {1, 5, 15, 60, 180, 480, 480};
    return minutes[std::clamp(tries - 1, 0, int(std::size(minutes)) - 1)] * 60'000;
}

int mostTries(const QString &code)
{
    return code == QStringView(CrashedOnMessage) ? MaxCrashes : MaxTries;
}

bool atRest(const QString &state)
{
    return among(state, {u"draft", u"held", u"failed", u"cancelled"});
}
bool canCancel(const QString &state)
{
    return among(state, {u"draft", u"queued", u"held", u"failed"});
}
bool canRetry(const QString &state)
{
    return among(state, {u"held", u"failed", u"cancelled"});
}
bool hasGone(const QString &state)
{
    return among(state, {u"sent", u"delivered", u"opened", u"clicked", u"replied"});
}

bool isTimeOfDay(const QString &text)
{
    return text.size() == 5 && QTime::fromString(text, QStringLiteral("HH:mm")).isValid();
}

qint64 quietUntil(qint64 nowMs, const QTimeZone &zone, const QString &from, const QString &to)
{
    if (!isTimeOfDay(from) || !isTimeOfDay(to) || from == to)
        return 0;
    const QTime begin = QTime::fromString(from, QStringLiteral("HH:mm")), end = QTime::fromString(to, QStringLiteral("HH:mm"));
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC).toTimeZone(zone);
    const QTime now = local.time();
    const bool overnight = begin > end;
    const bool quiet = overnight ? now >= begin || now < end : now >= begin && now < end;
    if (!quiet)
        return 0;
    const QDate day = overnight && now >= begin ? local.date().addDays(1) : local.date();
    return instantMs(day, end, zone);
}

} // namespace opora::outbox

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/SyncTypes.h"
#include "core/sync/postgres/PgTarget.h"
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QLocale>

namespace opora {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Sync)
};

sync::PgTarget pgTarget(const HubTarget &t)
{
    return {.user = t.user,
            .host = t.host,
            .database = t.database,
            .rootCertificate = t.rootCertificate,
            .port = t.port,
            .channelBinding = t.channelBinding};
}

QString clockTime(qint64 utcMs)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(utcMs);
    return at.date() == QDate::currentDate() ? QLocale().toString(at.time(), QLocale::ShortFormat)
                                             : QLocale().toString(at, QLocale::ShortFormat);
}

} // namespace

Result<HubTarget> HubTarget::fromUrl(const QString &url)
{
    OPORA_ASSIGN(const sync::PgTarget t, sync::PgTarget::fromUrl(url));
    return HubTarget{.user = t.user,
                     .host = t.host,
                     .database = t.database,
                     .rootCertificate = t.rootCertificate,
                     .port = t.port,
                     .channelBinding = t.channelBinding};
}

QString HubTarget::toUrl() const
{
    return pgTarget(*this).toUrl();
}
Result<void> HubTarget::check() const
{
    return pgTarget(*this).check();
}

QString HubTarget::secretKey() const
{
    // The certificate by its contents: another authority under the same file name is another place.
    QByteArray certificate;
    if (QFile f(rootCertificate); !rootCertificate.isEmpty() && f.open(QIODevice::ReadOnly))
        certificate = QCryptographicHash::hash(f.readAll(), QCryptographicHash::Sha256).toHex().left(16);
    return u"%1@%2:%3/%4#%5"_s.arg(user, host, QString::number(port), database, QString::fromLatin1(certificate));
}

QString SyncStatus::text() const
{
    const QLocale locale;
    const QString waiting = pending > 0 ? Text::tr("%n change(s) wait", nullptr, int(pending)) : QString();
    const auto with = [&waiting](const QString &first) { return waiting.isEmpty() ? first : first + u", "_s + waiting; };
    switch (state) {
    case State::Local: return Text::tr("On this computer only");
    case State::Off: return with(Text::tr("Not exchanging"));
    case State::Connecting: return with(Text::tr("Connecting…"));
    case State::Uploading: return Text::tr("Uploading %1 of %2").arg(locale.toString(done), locale.toString(total));
    case State::Filling:
        return total > 0 ? Text::tr("Filling %1 of %2").arg(locale.toString(done), locale.toString(std::max(done, total)))
                         : Text::tr("Filling, %1 so far").arg(locale.toString(done));
    case State::Exchanging: return with(Text::tr("Exchanging…"));
    case State::Synced:
        if (attention > 0)
            return Text::tr("%n change(s) need attention", nullptr, int(attention));
        if (conflicts > 0)
            return Text::tr("%n conflict(s) to look at", nullptr, int(conflicts));
        return lastOk > 0 ? Text::tr("Synced %1").arg(clockTime(lastOk)) : Text::tr("Synced");
    case State::Offline: return with(Text::tr("Offline"));
    case State::Stopped: return problem ? problem->message : with(Text::tr("Stopped"));
    }
    return {};
}

} // namespace opora

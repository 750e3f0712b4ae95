// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plugins/imap_mail/ImapPlugin.h"
#include "app/plugins/imap_mail/Letter.h"
#include <QDateTime>
#include <QLocale>
#include <algorithm>

namespace opora::imap {
namespace {

using namespace Qt::StringLiterals;
using namespace channels;

constexpr qint64 kRoomy = 3 * 1024 * 1024;             // of an answer's line: then no further letter is begun
constexpr qint64 kMostFileBytes = 200LL * 1024 * 1024; // in the folder of one call
constexpr qint64 kBeginning = 256 * 1024;              // of a letter that is too large

Account accountOf(const QJsonObject &s)
{
    Account a;
    a.host = s.value(u"host"_s).toString();
    a.port = s.value(u"port"_s).toInt(993);
    a.security = s.value(u"security"_s).toString(u"tls"_s);
    a.auth = s.value(u"auth"_s).toString(u"password"_s);
    a.user = s.value(u"user"_s).toString();
    a.caFile = s.value(u"ca_file"_s).toString();
    return a;
}

/// Our own patience ends before Opora's, so that the answer still arrives.
int limitOf(const Request &r)
{
    return std::max(500, std::min(r.settings.value(u"limit_s"_s).toInt(120) * 1000, r.limitMs - r.limitMs / 10));
}

QStringList foldersOf(const QJsonObject &s)
{
    QStringList all;
    for (const QString &name : s.value(u"folders"_s).toString(u"INBOX"_s).split(u',')) {
        if (const QString folder = name.trimmed(); !folder.isEmpty() && !all.contains(folder) && all.size() < 50)
            all.append(folder);
    }
    return all.isEmpty() ? QStringList{u"INBOX"_s} : all;
}

QByteArray since(const QString &isoDate)
{
    return QLocale::c().toString(QDate::fromString(isoDate, Qt::ISODate), u"d-MMM-yyyy"_s).toLatin1();
}

/// Numbers of letters that have not been read yet, ascending.
Result<QList<quint32>> unread(ImapSession &session, Cursor::Place &place)
{
    // Those that were there when Opora first looked, unless they are old.
    if (place.read < place.first && !place.since.isEmpty()) {
        OPORA_ASSIGN(QList<quint32> uids, session.search("UID " + QByteArray::number(place.read + 1) + ':' + QByteArray::number(place.first)
                                                         + " SINCE " + since(place.since)));
        uids.erase(std::remove_if(uids.begin(), uids.end(), [&](quint32 uid) { return uid <= place.read || uid > place.first; }),
                   uids.end());
        if (!uids.isEmpty())
            return uids;
        place.read = place.first;
    }
    OPORA_ASSIGN(QList<quint32> uids, session.search("UID " + QByteArray::number(place.read + 1) + ":*"));
    // "n:*" names the last letter even when it is below n.
    uids.erase(std::remove_if(uids.begin(), uids.end(), [&](quint32 uid) { return uid <= place.read; }), uids.end());
    return uids;
}

/// A letter whose text alone would burst the line is shortened until it fits.
qint64 fitted(ReceivedLetter &l)
{
    const auto sizeOf = [&l] { return qint64(encode(QString(), ReceiveAnswer{{l}, {}, false}).size()); };
    qint64 size = sizeOf();
    for (int tries = 0; size > MaxLine - kRoomy - 512 * 1024 && tries < 12; ++tries) {
        l.cut = true;
        l.html.truncate(l.html.size() > 100'000 ? l.html.size() / 2 : 0);
        l.text.truncate(l.text.size() / 2);
        size = sizeOf();
    }
    return size;
}

} // namespace

bool ImapPlugin::Round::full() const
{
    return answer.letters.size() >= std::clamp(request.limit, 1, MaxLetters) || size > kRoomy || files.written() > kMostFileBytes
           || (!answer.letters.isEmpty() && enough.hasExpired());
}

SendAnswer ImapPlugin::send(const Request &, Progress &)
{
    return {Outcome::Failed, false, 0, false, {}, notOffered().code, notOffered().message};
}

Result<ReceiveAnswer> ImapPlugin::receive(const Request &r)
{
    Files files(r.folder);
    const int limit = limitOf(r);
    Round round{r, QDeadlineTimer(limit / 2), std::max<qint64>(1, r.settings.value(u"max_mb"_s).toInt(25)) * 1024 * 1024, files, {}, 0};
    ImapSession session;
    OPORA_TRY(session.open(accountOf(r.settings), r.secret, QDeadlineTimer(limit)));
    Cursor cursor = Cursor::of(r.cursor);
    for (const QString &folder : foldersOf(r.settings)) {
        if (const Result<void> done = readFolder(session, folder, cursor, round); !done.ok()) {
            // What was read before is handed over; what is wrong says itself the next time, when it is the first thing.
            if (round.answer.letters.isEmpty())
                return done.error();
            round.answer.more = true;
        }
        if (round.answer.more)
            break;
    }
    round.answer.cursor = cursor.text();
    return round.answer;
}

Result<void> ImapPlugin::readFolder(ImapSession &session, const QString &folder, Cursor &cursor, Round &round)
{
    OPORA_ASSIGN(const Folder now, session.look(folder));
    Cursor::Place &place = cursor.at(folder, now.validity, now.next, round.request.settings.value(u"days"_s).toInt(30),
                                     QDateTime::currentDateTimeUtc().date());
    for (;;) {
        OPORA_ASSIGN(const QList<quint32> uids, unread(session, place));
        if (uids.isEmpty())
            return {};
        const QList<quint32> some = uids.mid(0, MaxLetters);
        OPORA_ASSIGN(const QList<Listed> listed, session.list(some));
        for (const Listed &l : listed) {
            if (round.full()) {
                round.answer.more = true;
                return {};
            }
            OPORA_TRY(readLetter(session, l, round));
            place.read = l.uid;
        }
        place.read = some.last(); // those between are gone
    }
}

Result<void> ImapPlugin::readLetter(ImapSession &session, const Listed &listed, Round &round)
{
    const bool whole = listed.size <= round.mostBytes;
    const Result<QByteArray> bytes = session.letter(listed.uid, whole ? std::max<qint64>(listed.size, 1) + 64 * 1024 : kBeginning);
    ReceivedLetter letter;
    if (!bytes.ok() && bytes.error().code == u"letter_refused") {
        // It must not stand in the way of all that come after it, nor vanish.
        letter.hash = u"refused-%1-%2"_s.arg(listed.uid).arg(listed.at);
        letter.at = listed.at;
        letter.cut = true;
    } else if (!bytes.ok()) {
        return bytes.error();
    } else if (bytes->isEmpty()) {
        return {};
    } else {
        letter = read(*bytes, whole, listed.at, round.files);
    }
    round.size += fitted(letter);
    round.answer.letters.append(std::move(letter));
    return {};
}

TestAnswer ImapPlugin::test(const Request &r)
{
    ImapSession session;
    if (const Result<void> open = session.open(accountOf(r.settings), r.secret, QDeadlineTimer(limitOf(r))); !open.ok())
        return {false, open.error().code, open.error().message};
    for (const QString &folder : foldersOf(r.settings)) {
        if (const Result<Folder> f = session.look(folder); !f.ok())
            return {false, f.error().code, f.error().message};
    }
    return {true, {}, {}};
}

} // namespace opora::imap

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/repo/InboxRepository.h"
#include <QCoreApplication>

namespace opora::repo {
namespace {

using namespace Qt::StringLiterals;

// Somebody wrote or called them since. The + keeps the engine to the client's few events: by direction it would walk all that
// was ever sent, once for each letter.
constexpr char kAnswered[] = "(a.answered_at IS NOT NULL OR EXISTS (SELECT 1 FROM activity o WHERE o.client_id = a.client_id AND "
                             "+o.direction = 'out' AND o.at > a.at "
                             "AND o.kind IN ('email', 'sms', 'chat', 'call') AND o.deleted_at IS NULL))";

// A missed call is old news after a month, a letter after half a year.
constexpr qint64 kLettersLongerMs = 153LL * 86'400'000;

QByteArray select(bool whole)
{
    return QByteArray("SELECT a.id, a.client_id, a.deal_id, a.channel_id, a.private_to, a.kind, a.direction, a.subject, ")
           + (whole ? "a.body, a.html" : "substr(a.body, 1, 300), NULL")
           + ", a.address, a.address_name, a.external_id, a.thread, a.result, c.display_name, d.title, a.at, a.answered_at, a.read_at, "
             "(SELECT count(*) FROM attachment f WHERE f.activity_id = a.id AND f.deleted_at IS NULL), "
           + kAnswered
           + ", EXISTS (SELECT 1 FROM activity o WHERE o.thread = a.thread AND +o.direction = 'out' AND o.at <= a.at AND o.deleted_at IS "
             "NULL), a.deleted_at "
             "FROM activity a LEFT JOIN client c ON c.id = a.client_id LEFT JOIN deal d ON d.id = a.deal_id ";
}

LetterLine lineOf(const sqlite::Statement &s)
{
    LetterLine l;
    int i = 0;
    for (Uuid *id : {&l.id, &l.client, &l.deal, &l.channel, &l.privateTo})
        *id = s.uuid(i++);
    for (QString *text : {&l.kind, &l.direction, &l.subject, &l.body, &l.html, &l.address, &l.addressName, &l.externalId, &l.thread,
                          &l.result, &l.clientName, &l.dealTitle})
        *text = s.text(i++);
    for (qint64 *at : {&l.at, &l.answeredAt, &l.readAt})
        *at = s.integer(i++);
    l.files = int(s.integer(i++));
    l.answered = s.integer(i++) != 0;
    l.toMessage = s.integer(i++) != 0;
    l.deleted = !s.isNull(i++);
    return l;
}

Result<QList<LetterLine>> collect(sqlite::Statement s)
{
    QList<LetterLine> list;
    while (s.step())
        list.append(lineOf(s));
    OPORA_TRY(s.status());
    return list;
}

/// Received ones are those with an id of their own; history that was imported has none and waits for nobody.
QByteArray where(LetterScope scope)
{
    const QByteArray received = "a.direction = 'in' AND a.external_id IS NOT NULL";
    QByteArray w = "WHERE a.deleted_at IS NULL AND (?1 IS NULL OR a.client_id = ?1) AND a.at >= ?2 AND ";
    if (scope == LetterScope::Waiting)
        // By the letters' own ids, which calls and notes have none of; the + keeps the engine from walking all events instead.
        w += "((+a.direction = 'in' AND a.external_id > '' AND coalesce(a.result, 'cut') = 'cut') OR (a.direction = 'missed' AND a.kind = "
             "'call' AND a.at >= ?2 + "
             + QByteArray::number(kLettersLongerMs) + ")) AND NOT " + kAnswered;
    else
        w += "(" + received + ")";
    if (scope == LetterScope::Unknown)
        w += " AND a.client_id IS NULL AND coalesce(a.result, 'cut') = 'cut'";
    return w;
}

template <class T> Result<std::optional<T>> one(const QList<T> &list)
{
    return list.isEmpty() ? std::optional<T>() : std::optional<T>(list.first());
}

Result<QList<AttachmentLine>> files(sqlite::Statement s)
{
    QList<AttachmentLine> list;
    while (s.step())
        list.append({s.uuid(0), s.text(1), s.text(2), s.text(3), s.integer(4)});
    OPORA_TRY(s.status());
    return list;
}

} // namespace

Result<QList<LetterLine>> letters(Reader &r, const LetterQuery &q)
{
    auto s = r.db().cached(select(false) + where(q.scope) + " ORDER BY a.at DESC, a.n DESC LIMIT ?3 OFFSET ?4");
    s.bind(0, q.client).bind(1, q.since).bind(2, q.limit).bind(3, q.offset);
    return collect(std::move(s));
}

Result<qint64> countLetters(Reader &r, const LetterQuery &q)
{
    auto s = r.db().cached("SELECT count(*) FROM activity a " + where(q.scope));
    s.bind(0, q.client).bind(1, q.since);
    const qint64 n = s.step() ? s.integer(0) : 0;
    OPORA_TRY(s.status());
    return n;
}

Result<LetterLine> letter(Reader &r, const Uuid &id)
{
    auto s = r.db().cached(select(true) + "WHERE a.id = ?1");
    s.args(id);
    OPORA_ASSIGN(const QList<LetterLine> list, collect(std::move(s)));
    if (list.isEmpty())
        return Error{u"not_found"_s,
                     QCoreApplication::translate("InboxService", "This letter does not exist any more. Nothing was changed."),
                     id.toString(), ErrorKind::Refused};
    return list.first();
}

Result<std::optional<LetterLine>> letterWithId(Reader &r, const QString &externalId)
{
    auto s = r.db().cached(select(false) + "WHERE a.external_id = ?1 AND a.deleted_at IS NULL ORDER BY a.n LIMIT 1");
    s.args(externalId);
    OPORA_ASSIGN(const QList<LetterLine> list, collect(std::move(s)));
    return one(list);
}

Result<std::optional<LetterLine>> letterFrom(Reader &r, const Uuid &client, const QString &externalId)
{
    auto s = r.db().cached(
        select(false)
        + "WHERE a.external_id = ?1 AND a.client_id = ?2 AND a.direction = 'in' AND a.deleted_at IS NULL ORDER BY a.n LIMIT 1");
    s.args(externalId, client);
    OPORA_ASSIGN(const QList<LetterLine> list, collect(std::move(s)));
    return one(list);
}

Result<QList<Uuid>> unknownFrom(Reader &r, const QString &address)
{
    auto s = r.db().cached("SELECT id FROM activity WHERE direction = 'in' AND client_id IS NULL AND external_id IS NOT NULL AND "
                           "lower(address) = ?1 AND deleted_at IS NULL ORDER BY n LIMIT 1000");
    s.args(address.toLower());
    QList<Uuid> list;
    while (s.step())
        list.append(s.uuid(0));
    OPORA_TRY(s.status());
    return list;
}

Result<QList<LetterLine>> threadOf(Reader &r, const LetterLine &letter, int limit)
{
    auto s = r.db().cached(select(true) + "WHERE a.thread = ?1 AND a.deleted_at IS NULL AND a.client_id IS ?2 ORDER BY a.at DESC LIMIT ?3");
    s.bind(0, letter.thread).bind(1, letter.client).bind(2, limit);
    OPORA_ASSIGN(QList<LetterLine> list, collect(std::move(s)));
    std::reverse(list.begin(), list.end());
    return list;
}

Result<QList<AttachmentLine>> filesOfLetter(Reader &r, const Uuid &letter)
{
    auto s = r.db().cached("SELECT id, name, mime, sha256, size FROM attachment WHERE activity_id = ?1 AND deleted_at IS NULL ORDER BY n");
    s.args(letter);
    return files(std::move(s));
}

Result<std::optional<AttachmentLine>> attachment(Reader &r, const Uuid &id)
{
    auto s = r.db().cached("SELECT id, name, mime, sha256, size FROM attachment WHERE id = ?1 AND deleted_at IS NULL");
    s.args(id);
    OPORA_ASSIGN(const QList<AttachmentLine> list, files(std::move(s)));
    return one(list);
}

Result<MailboxLine> mailbox(Reader &r, const Uuid &channel)
{
    auto s = r.db().cached("SELECT id, cursor, problem, checked_at FROM channel WHERE id = ?1");
    s.args(channel);
    MailboxLine m;
    if (s.step())
        m = {s.uuid(0), s.text(1), s.text(2), s.integer(3)};
    OPORA_TRY(s.status());
    return m;
}

} // namespace opora::repo

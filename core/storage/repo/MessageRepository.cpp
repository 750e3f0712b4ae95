// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/repo/MessageRepository.h"
#include <QCoreApplication>

namespace opora::repo {
namespace {

constexpr char kSelect[] =
    "SELECT m.n, m.id, m.client_id, m.deal_id, m.channel_id, m.template_id, m.user_id, m.private_to, m.stage_change_id, m.claim_id, m.kind, m.purpose, "
    "m.state, m.address, m.address_name, m.subject, m.body, m.html, m.in_reply_to, m.thread, m.code, m.reason, m.external_id, c.display_name, d.title, "
    "u.name, m.not_before, m.expires_at, m.claimed_until, m.next_try_at, m.sent_at, m.created_at, m.tries, m.deleted_at, c.deleted_at, "
    "(SELECT count(*) FROM attachment a WHERE a.message_id = m.id AND a.deleted_at IS NULL) "
    "FROM message m LEFT JOIN client c ON c.id = m.client_id LEFT JOIN deal d ON d.id = m.deal_id LEFT JOIN app_user u ON u.id = m.user_id ";

MessageLine lineOf(const sqlite::Statement &s)
{
    MessageLine m;
    m.n = s.integer(0);
    Uuid *const ids[] = {&m.id, &m.client, &m.deal, &m.channel, &m.templateId, &m.user, &m.privateTo, &m.stageChange, &m.claim};
    int i = 1;
    for (Uuid *id : ids)
        *id = s.uuid(i++);
    QString *const texts[] = {&m.kind, &m.purpose, &m.state, &m.address, &m.addressName, &m.subject, &m.body, &m.html, &m.inReplyTo, &m.thread,
                              &m.code, &m.reason, &m.externalId, &m.clientName, &m.dealTitle, &m.userName};
    for (QString *text : texts)
        *text = s.text(i++);
    qint64 *const instants[] = {&m.notBefore, &m.expiresAt, &m.claimedUntil, &m.nextTryAt, &m.sentAt, &m.createdAt};
    for (qint64 *at : instants)
        *at = s.integer(i++);
    m.tries = int(s.integer(i++));
    m.deleted = !s.isNull(i++);
    m.clientDeleted = !s.isNull(i++);
    m.files = int(s.integer(i++));
    return m;
}

Result<QList<MessageLine>> collect(sqlite::Statement s)
{
    QList<MessageLine> lines;
    while (s.step())
        lines.append(lineOf(s));
    OPORA_TRY(s.status());
    return lines;
}

Result<qint64> number(sqlite::Statement s)
{
    const qint64 n = s.step() ? s.integer(0) : 0;
    OPORA_TRY(s.status());
    return n;
}

Result<QList<Uuid>> ids(sqlite::Statement s)
{
    QList<Uuid> list;
    while (s.step())
        list.append(s.uuid(0));
    OPORA_TRY(s.status());
    return list;
}

} // namespace

Result<MessageLine> message(Reader &r, const Uuid &id)
{
    auto s = r.db().cached(QByteArray(kSelect) + "WHERE m.id = ?1");
    s.args(id);
    if (s.step())
        return lineOf(s);
    OPORA_TRY(s.status());
    return Error{QStringLiteral("not_found"), QCoreApplication::translate("MessageService", "This message does not exist. Nothing was changed."), id.toString(), ErrorKind::Refused};
}

Result<QList<MessageLine>> messages(Reader &r, const QString &state, const Uuid &client, int limit, qint64 offset)
{
    auto s = r.db().cached(QByteArray(kSelect)
                           + "WHERE m.deleted_at IS NULL AND (?1 = '' OR m.state = ?1) AND (?2 IS NULL OR m.client_id = ?2) ORDER BY m.n DESC LIMIT ?3 OFFSET ?4");
    s.bind(0, state.isNull() ? QStringLiteral("") : state).bind(1, client).bind(2, limit).bind(3, offset);
    return collect(std::move(s));
}

Result<qint64> countMessages(Reader &r, const QString &state, const Uuid &client)
{
    auto s = r.db().cached("SELECT count(*) FROM message WHERE deleted_at IS NULL AND (?1 = '' OR state = ?1) AND (?2 IS NULL OR client_id = ?2)");
    s.bind(0, state.isNull() ? QStringLiteral("") : state).bind(1, client);
    return number(std::move(s));
}

Result<QList<MessageLine>> dueMessages(Reader &r, const Uuid &channel, qint64 now, int limit)
{
    auto s = r.db().cached(QByteArray(kSelect)
                           + "WHERE m.state = 'queued' AND m.deleted_at IS NULL AND m.channel_id = ?1 AND coalesce(m.not_before, 0) <= ?2 "
                             "AND coalesce(m.next_try_at, 0) <= ?2 ORDER BY m.n LIMIT ?3");
    s.args(channel, now, limit);
    return collect(std::move(s));
}

Result<qint64> nextDue(Reader &r, const Uuid &channel)
{
    auto s = r.db().cached("SELECT min(max(coalesce(not_before, 0), coalesce(next_try_at, 0), 1)) FROM message WHERE state = 'queued' AND deleted_at IS NULL "
                           "AND channel_id = ?1");
    s.args(channel);
    return number(std::move(s));
}

Result<QList<MessageLine>> expiredMessages(Reader &r, qint64 now, int limit)
{
    auto s = r.db().cached(QByteArray(kSelect) + "WHERE m.state IN ('claimed', 'sending') AND m.deleted_at IS NULL AND m.claimed_until < ?1 ORDER BY m.n LIMIT ?2");
    s.args(now, limit);
    return collect(std::move(s));
}

Result<qint64> sentToClient(Reader &r, const Uuid &client, const QString &kind, qint64 since)
{
    auto s = r.db().cached("SELECT count(*) FROM message WHERE client_id = ?1 AND kind = ?2 AND sent_at >= ?3 AND deleted_at IS NULL");
    s.args(client, kind, since);
    return number(std::move(s));
}

Result<qint64> sentOverChannel(Reader &r, const Uuid &channel, qint64 since)
{
    auto s = r.db().cached("SELECT count(*) FROM message WHERE channel_id = ?1 AND sent_at >= ?2 AND deleted_at IS NULL");
    s.args(channel, since);
    return number(std::move(s));
}

Result<QList<MessageLine>> messagesOfMove(Reader &r, const Uuid &stageChange)
{
    auto s = r.db().cached(QByteArray(kSelect) + "WHERE m.stage_change_id = ?1 ORDER BY m.n");
    s.args(stageChange);
    return collect(std::move(s));
}

Result<ConsentLine> newestConsent(Reader &r, const Uuid &client, const QString &channel)
{
    auto s = r.db().cached("SELECT id, state, basis, source, proof, at FROM consent WHERE client_id = ?1 AND channel = ?2 AND deleted_at IS NULL "
                           "ORDER BY at DESC, state = 'refused' DESC, n DESC LIMIT 1");
    s.args(client, channel);
    ConsentLine c;
    if (s.step())
        c = {s.uuid(0), s.text(1), s.text(2), s.text(3), s.text(4), s.integer(5)};
    OPORA_TRY(s.status());
    return c;
}

Result<QList<AddressLine>> addresses(Reader &r, const Uuid &client, const QString &kind)
{
    auto s = r.db().cached("SELECT id, value, normal, disabled_reason, disabled_at FROM contact_point WHERE client_id = ?1 AND kind = ?2 AND deleted_at IS NULL "
                           "ORDER BY is_primary DESC, n");
    s.args(client, kind);
    QList<AddressLine> list;
    while (s.step())
        list.append({s.uuid(0), s.text(1), s.text(2), s.text(3), s.integer(4)});
    OPORA_TRY(s.status());
    return list;
}

Result<QList<Uuid>> clientsWithAddress(Reader &r, const QString &address)
{
    auto s = r.db().cached("SELECT DISTINCT p.client_id FROM contact_point p JOIN client c ON c.id = p.client_id WHERE p.normal = ?1 AND p.deleted_at IS NULL "
                           "AND c.deleted_at IS NULL ORDER BY c.n LIMIT 20");
    s.args(address);
    return ids(std::move(s));
}

Result<QList<Uuid>> contactPointsWithAddress(Reader &r, const QString &address)
{
    auto s = r.db().cached("SELECT id FROM contact_point WHERE (normal = ?1 OR value = ?1) AND deleted_at IS NULL ORDER BY n");
    s.args(address);
    return ids(std::move(s));
}

Result<DealStage> dealStage(Reader &r, const Uuid &deal)
{
    auto s = r.db().cached("SELECT stage_kind, stage_since, stage_id, deleted_at, (SELECT id FROM stage_change WHERE deal_id = d.id AND deleted_at IS NULL "
                           "AND stage_id = d.stage_id ORDER BY at DESC, n DESC LIMIT 1) FROM deal d WHERE id = ?1");
    s.args(deal);
    DealStage stage;
    stage.deleted = true;
    if (s.step())
        stage = {s.text(0), s.integer(1), s.uuid(4), s.uuid(2), !s.isNull(3)};
    OPORA_TRY(s.status());
    return stage;
}

Result<QList<AttachmentLine>> attachmentsOf(Reader &r, const Uuid &message)
{
    auto s = r.db().cached("SELECT id, name, mime, sha256, size FROM attachment WHERE message_id = ?1 AND deleted_at IS NULL ORDER BY n");
    s.args(message);
    QList<AttachmentLine> list;
    while (s.step())
        list.append({s.uuid(0), s.text(1), s.text(2), s.text(3), s.integer(4)});
    OPORA_TRY(s.status());
    return list;
}

} // namespace opora::repo

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/postgres/HubDesk.h"
#include "core/sync/postgres/HubAdmin.h"
#include "core/sync/postgres/HubSchema.h"
#include "core/sync/postgres/HubShape.h"
#include <QCoreApplication>
#include <QJsonDocument>

namespace opora::sync {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Hub)
};

QByteArray text(const Uuid &id)
{
    return id.toString().toLatin1();
}

Error refused(const char *code, const QString &sentence, const QString &details = {})
{
    return {QString::fromLatin1(code), sentence, details, ErrorKind::Refused};
}

} // namespace

Result<HubIdentity> HubDesk::identity()
{
    OPORA_TRY(HubAdmin(m_c, m_schema).checkServer());
    OPORA_ASSIGN(const PgRows there, m_c.query("select exists (select from pg_namespace where nspname = 'sync')"));
    if (!there.flag(0, 0))
        return refused("hub_missing", Text::tr("This database is no hub yet; set it up with \"hub init\". Nothing was changed."));
    const Error stranger = refused(
        "hub_access_denied",
        Text::tr("The server let this login in, but nobody added it to the team (\"hub user add\"). Nothing was changed."), u"no member"_s);
    const auto head = m_c.query("select sync.pull_head()");
    if (!head.ok())
        return m_c.lastState() == "42501" ? stranger : head.error();
    const QJsonObject o = QJsonDocument::fromJson(head->scalar()).object();
    if (!o.value(u"me"_s).isString())
        return stranger;
    HubIdentity me;
    me.user = Uuid::fromString(o.value(u"me"_s).toString()).value_or(Uuid());
    me.login = o.value(u"login"_s).toString();
    me.role = o.value(u"role"_s).toString();
    me.schemaVersion = o.value(u"schema"_s).toInt();
    me.minClient = o.value(u"min_client"_s).toInt();
    if (me.minClient > m_schema.version())
        return refused("hub_needs_upgrade",
                       Text::tr("The team's hub needs a newer Opora. Nothing was changed; install the new version and try again."));
    OPORA_ASSIGN(
        const PgRows who,
        m_c.query("select u.name, t.name from crm.app_user u left join crm.team t on t.id = u.team_id where u.id = $1", {text(me.user)}));
    me.name = who.count() ? who.text(0, 0) : me.login;
    me.team = who.count() ? who.text(0, 1) : QString();
    OPORA_TRY(count(me));
    return me;
}

Result<void> HubDesk::count(HubIdentity &me)
{
    qint64 content = 0;
    OPORA_ASSIGN(const HubShape shape, HubShape::read(m_c));
    me.lacks = !shape.holds(m_schema);
    const Schema known = shape.within(m_schema);
    for (const Entity &e : known.entities()) {
        OPORA_ASSIGN(const PgRows n, m_c.query("select count(*) from " + hubsql::tableName(e)));
        me.rows += n.number(0, 0);
        if (e.name == "client")
            me.clients = n.number(0, 0);
        if (e.name != "user" && e.name != "team")
            content += n.number(0, 0);
    }
    me.empty = content == 0;
    return {};
}

Result<QList<HubPerson>> HubDesk::people()
{
    OPORA_ASSIGN(const PgRows r, m_c.query("select id, login, name, email, role from crm.app_user where deleted_at is null order by id"));
    QList<HubPerson> list;
    for (int i = 0; i < r.count(); ++i)
        list.append({r.id(i, 0), r.text(i, 1), r.text(i, 2), r.text(i, 3), r.text(i, 4)});
    return list;
}

Result<bool> HubDesk::resolveConflict(const Uuid &id, const QByteArray &state)
{
    OPORA_TRY(m_c.query("select sync.resolve_conflict($1, $2)", {text(id), state}));
    return true;
}

Result<HelloAnswer> HubDesk::hello(const Uuid &replica, const Uuid &token, const QString &label)
{
    OPORA_ASSIGN(
        const PgRows r,
        m_c.query("select sync.hello($1, $2, $3)",
                  {text(replica), token.isNull() ? std::optional<QByteArray>() : std::optional<QByteArray>(text(token)), label.toUtf8()}));
    const QJsonObject o = QJsonDocument::fromJson(r.scalar()).object();
    return HelloAnswer{Uuid::fromString(o.value(u"token"_s).toString()).value_or(Uuid()), o.value(u"cloned"_s).toBool()};
}

Result<QList<PresenceSeen>> HubDesk::presence(const QHash<Uuid, int> &touched)
{
    for (auto it = touched.cbegin(); it != touched.cend(); ++it) {
        // A card that left one's sight meanwhile is nobody's to stand at; the others still are.
        const auto told = m_c.query("select sync.touch_presence($1, $2)", {text(it.key()), QByteArray::number(*it)});
        if (!told.ok() && isTransient(told.error()))
            return told.error();
    }
    OPORA_ASSIGN(const PgRows r, m_c.query("select who, root_id from sync.pull_presence()"));
    QList<PresenceSeen> list;
    for (int i = 0; i < r.count(); ++i)
        list.append({r.id(i, 0), r.id(i, 1)});
    return list;
}

Result<QList<std::pair<QByteArray, Uuid>>> HubDesk::visibleTo(const Uuid &user)
{
    const auto r = m_c.query("select tbl, id from sync.visible_to($1)", {text(user)});
    if (!r.ok() && m_c.lastState() == "42501")
        return refused("forbidden", Text::tr("Only an admin may see through somebody else's eyes."), r.error().details);
    if (!r.ok())
        return r.error();
    QList<std::pair<QByteArray, Uuid>> list;
    for (int i = 0; i < r->count(); ++i)
        list.append({r->bytes(i, 0), r->id(i, 1)});
    return list;
}

Result<QList<AuditRow>> HubDesk::cardHistory(const Uuid &root, qint64 before, int limit)
{
    OPORA_ASSIGN(const PgRows r,
                 m_c.query("select sync.card_history($1, $2, $3)", {text(root), QByteArray::number(before), QByteArray::number(limit)}));
    QList<AuditRow> list;
    for (int i = 0; i < r.count(); ++i) {
        // Of a table that only a newer program knows: left out.
        if (Result<AuditRow> a = AuditRow::fromJson(QJsonDocument::fromJson(r.bytes(i, 0)).object(), m_schema); a.ok())
            list.append(std::move(*a));
    }
    return list;
}

Result<QList<ReplicaSeen>> HubDesk::replicas()
{
    OPORA_ASSIGN(const PgRows r,
                 m_c.query("select id, who, label, (extract(epoch from last_seen) * 1000)::bigint, clones from sync.list_replicas()"));
    QList<ReplicaSeen> list;
    for (int i = 0; i < r.count(); ++i)
        list.append({r.id(i, 0), r.id(i, 1), r.text(i, 2), r.number(i, 3), int(r.number(i, 4))});
    return list;
}

} // namespace opora::sync

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/postgres/HubAdmin.h"
#include "core/sync/postgres/HubSchema.h"
#include "core/sync/postgres/HubShape.h"
#include <QCoreApplication>
#include <QRegularExpression>

namespace opora::sync {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Hub)
};

constexpr int kUpgradeTries = 20;

Error refused(const char *code, const QString &sentence, const QString &details = {})
{
    return {QString::fromLatin1(code), sentence, details, ErrorKind::Refused};
}

std::optional<QByteArray> bytes(const std::optional<QString> &s)
{
    return s ? std::optional<QByteArray>(s->toUtf8()) : std::nullopt;
}

Result<void> checkLogin(const QString &login)
{
    static const QRegularExpression plain(u"^[a-z_][a-z0-9_.-]{0,62}$"_s);
    if (!plain.match(login).hasMatch() || login.startsWith(u"pg_"))
        return refused(
            "bad_hub_user",
            Text::tr("\"%1\" cannot be a login: small Latin letters, digits and _ . - only, a letter first. Nothing was changed.")
                .arg(login));
    return {};
}

} // namespace

QStringList HubAdmin::needs()
{
    return {Text::tr("PostgreSQL 15 or newer, and an empty database made for the team."),
            Text::tr("To set the hub up and to let people in: a login that owns the database and may create roles (CREATEROLE). Managed "
                     "servers give this to their first user."),
            Text::tr("For a full backup: a login with BYPASSRLS, which only a superuser can make; managed servers have backups of their "
                     "own instead."),
            Text::tr("A server certificate that names the host, and its authority's certificate on every computer of the team.")};
}

Result<QString> HubAdmin::database()
{
    OPORA_ASSIGN(const PgRows r, m_c.query("select current_database()"));
    return QString::fromUtf8(r.scalar());
}

Result<void> HubAdmin::inTransaction(const std::function<Result<void>()> &work)
{
    OPORA_TRY(m_c.script("begin"));
    const Result<void> done = work();
    const Result<void> ended = m_c.script(done.ok() ? "commit" : "rollback");
    OPORA_TRY(done);
    return ended;
}

/// What @p work creates with `set local role` belongs to the owner, who cannot log in; the installer keeps no part of that role.
Result<void> HubAdmin::withOwner(const hubsql::Roles &roles, const std::function<Result<void>()> &work)
{
    const QByteArray owner = PgConnection::quotedName(roles.owner), installer = PgConnection::quotedName(roles.installer);
    OPORA_TRY(m_c.script("grant " + owner + " to " + installer + (m_c.serverVersion() >= 160000 ? " with set true, inherit true" : "")));
    OPORA_TRY(work());
    return m_c.script("reset role; revoke " + owner + " from " + installer);
}

Result<void> HubAdmin::checkServer()
{
    const int version = m_c.serverVersion();
    if (version < OldestServer)
        return refused("hub_server_too_old",
                       Text::tr("This server runs PostgreSQL %1; the hub needs 15 or newer, because older ones cannot keep reports to the "
                                "rows a person may see. Nothing was changed.")
                           .arg(version / 10000),
                       QString::number(version));
    return {};
}

Result<void> HubAdmin::checkRights()
{
    OPORA_ASSIGN(
        const PgRows r,
        m_c.query("select r.rolsuper, r.rolcreaterole, pg_has_role(current_user, d.datdba, 'usage') from pg_roles r, pg_database d "
                  "where r.rolname = current_user and d.datname = current_database()"));
    const bool super = r.flag(0, 0);
    QStringList missing;
    if (!super && !r.flag(0, 1))
        missing.append(Text::tr("it may not create roles (CREATEROLE)"));
    if (!super && !r.flag(0, 2))
        missing.append(Text::tr("it does not own the database"));
    if (!missing.isEmpty())
        return refused("hub_role_needed", Text::tr("This login cannot set up a hub: %1. Nothing was changed.").arg(missing.join(u"; "_s)));
    return {};
}

Result<void> HubAdmin::checkHub()
{
    OPORA_TRY(checkServer());
    OPORA_ASSIGN(const PgRows r, m_c.query("select to_regclass('sync.workspace') is not null"));
    if (!r.flag(0, 0))
        return refused("hub_missing", Text::tr("This database is no hub yet; set it up with \"hub init\". Nothing was changed."));
    return {};
}

Result<void> HubAdmin::init()
{
    OPORA_TRY(checkServer());
    OPORA_ASSIGN(const QString name, database());
    OPORA_ASSIGN(hubsql::Roles roles, hubsql::Roles::of(name));
    OPORA_ASSIGN(const PgRows there, m_c.query("select to_regnamespace('sync') is not null or to_regnamespace('crm') is not null"));
    if (there.flag(0, 0))
        return refused("hub_exists", Text::tr("This database is a hub already, or holds other tables of that name. Nothing was changed."));
    OPORA_TRY(checkRights());
    OPORA_ASSIGN(const PgRows me, m_c.query("select current_user"));
    roles.installer = me.scalar();
    const auto q = [](const QByteArray &n) { return PgConnection::quotedName(n); };
    const QByteArray db = q(name.toUtf8()), owner = q(roles.owner), member = q(roles.member);
    m_c.setLimit(120'000);
    const Result<void> done = inTransaction([&]() -> Result<void> {
        for (const QByteArray &role : {roles.owner, roles.member}) {
            OPORA_ASSIGN(const PgRows known, m_c.query("select 1 from pg_roles where rolname = $1", {role}));
            if (known.count() == 0)
                OPORA_TRY(m_c.script("create role " + q(role) + " nologin noinherit"));
        }
        return withOwner(roles, [&]() -> Result<void> {
            // Nobody else has any business here: no connecting, no temporary tables to stand in for real ones, nothing in public.
            // Policies of many tables make plans that look dear and run for milliseconds; compiling one takes seconds.
            OPORA_TRY(m_c.script("revoke all on database " + db + " from public; grant connect on database " + db + " to " + member
                                 + "; revoke create on schema public from public; alter database " + db
                                 + " set idle_in_transaction_session_timeout = '60s'; alter database " + db
                                 + " set jit = off;"
                                   "create schema crm authorization "
                                 + owner + "; create schema sync authorization " + owner + "; create schema report authorization "
                                 + owner));
            return m_c.script("set local statement_timeout = 0; set local role " + owner + ";\n" + hubsql::createAll(m_schema, roles));
        });
    });
    m_c.setLimit(15'000);
    return done;
}

/// The team goes on meanwhile, and its groups take locks in an order of their own: whoever the server picks to give way tries
/// again, and nothing is half done.
Result<int> HubAdmin::upgrade()
{
    for (int tries = 1;; ++tries) {
        Result<int> done = tryUpgrade();
        if (done.ok() || done.error().code != u"hub_busy" || tries == kUpgradeTries)
            return done;
    }
}

Result<int> HubAdmin::tryUpgrade()
{
    OPORA_TRY(checkHub());
    OPORA_ASSIGN(const QString name, database());
    OPORA_TRY(checkRights());
    OPORA_ASSIGN(const QByteArray owner, ownerOfHub());
    // The roles are named after the database the hub was made in, which a restored one need not be called.
    hubsql::Roles roles{owner, owner.chopped(5) + "member", {}};
    OPORA_ASSIGN(const PgRows me, m_c.query("select current_user"));
    roles.installer = me.scalar();
    int before = 0;
    m_c.setLimit(600'000);
    const Result<void> done = inTransaction([&]() -> Result<void> {
        return withOwner(roles, [&]() -> Result<void> {
            OPORA_TRY(m_c.script("set local statement_timeout = 0; set local lock_timeout = '60s'; set local role "
                                 + PgConnection::quotedName(owner)));
            OPORA_ASSIGN(before, upgradeAsOwner(roles));
            return {};
        });
    });
    m_c.setLimit(15'000);
    if (!done.ok() && done.error().code == u"hub_refused")
        return refused("hub_upgrade_failed",
                       Text::tr("The hub could not be brought up to date, and nothing was changed on it. The server says: %1")
                           .arg(done.error().details.simplified()),
                       done.error().details);
    OPORA_TRY(done);
    return before;
}

Result<int> HubAdmin::upgradeAsOwner(const hubsql::Roles &roles)
{
    OPORA_ASSIGN(const PgRows version, m_c.query("select schema_version from sync.workspace"));
    const int before = int(version.number(0, 0));
    if (before > m_schema.version())
        return refused(
            "hub_newer",
            Text::tr("The hub was brought up to date by a newer Opora already. Nothing was changed; install the new version here."),
            QString::number(before));
    OPORA_ASSIGN(const HubShape there, HubShape::read(m_c));
    OPORA_ASSIGN(const PgRows installers, m_c.query("select distinct a.grantee::regrole::text from pg_proc p, aclexplode(p.proacl) a "
                                                    "where p.oid = 'sync.list_users()'::regprocedure and a.grantee <> p.proowner"));
    OPORA_TRY(m_c.script(hubsql::upgradeAll(m_schema, roles, there)));
    for (int i = 0; i < installers.count(); ++i) // as text of regrole, quoted already
        OPORA_TRY(m_c.script("grant execute on function sync.put_user(uuid, text, text, text, text, text, boolean), sync.list_users() to "
                             + installers.bytes(i, 0)));
    return before;
}

Result<QByteArray> HubAdmin::ownerOfHub()
{
    OPORA_ASSIGN(const PgRows r,
                 m_c.query("select r.rolname from pg_namespace n join pg_roles r on r.oid = n.nspowner where n.nspname = 'sync'"));
    const QByteArray owner = r.scalar();
    if (!owner.startsWith("opora_") || !owner.endsWith("_owner"))
        return refused("hub_missing", Text::tr("This database is no hub yet; set it up with \"hub init\". Nothing was changed."),
                       QString::fromUtf8(owner));
    return owner;
}

Result<void> HubAdmin::putUser(const HubUserEdit &user, const Uuid &id, std::optional<bool> active)
{
    const auto done = m_c.query("select sync.put_user($1, $2, $3, $4, $5, $6, $7)",
                                {id.toString().toLatin1(), user.login.toUtf8(), bytes(user.name), bytes(user.role), bytes(user.team),
                                 bytes(user.email), active ? std::optional<QByteArray>(*active ? "true" : "false") : std::nullopt});
    return done.ok() ? Result<void>() : Result<void>(done.error());
}

static Result<void> checkRole(const Schema &schema, const std::optional<QString> &role)
{
    const Column *c = schema.entity("user")->column("role");
    if (!role || c->values.contains(role->toUtf8()))
        return {};
    return Error{u"bad_role"_s,
                 Text::tr("\"%1\" is no role; choose manager, lead, admin or analyst. Nothing was changed.").arg(*role),
                 {},
                 ErrorKind::Usage};
}

Result<HubUser> HubAdmin::addUser(const HubUserEdit &user)
{
    OPORA_TRY(checkHub());
    OPORA_TRY(checkLogin(user.login));
    OPORA_TRY(checkRole(m_schema, user.role));
    OPORA_ASSIGN(const QString name, database());
    OPORA_ASSIGN(const hubsql::Roles roles, hubsql::Roles::of(name));
    if (const Result<HubUser> known = findUser(user.login); known.ok() && known->active)
        return refused("hub_user_exists", Text::tr("%1 is in the team already. Nothing was changed.").arg(user.login));
    OPORA_ASSIGN(const PgRows role,
                 m_c.query("select rolsuper or rolcreaterole or rolbypassrls or rolreplication from pg_roles where rolname = $1",
                           {user.login.toUtf8()}));
    if (role.count() > 0 && role.flag(0, 0))
        return refused("bad_hub_user", Text::tr("%1 has powers over the whole server, above everything the hub keeps apart; people of the "
                                                "team need plain logins. Nothing was changed.")
                                           .arg(user.login));
    const QByteArray login = PgConnection::quotedName(user.login.toUtf8());
    OPORA_TRY(inTransaction([&]() -> Result<void> {
        QByteArray how = " login inherit connection limit 20";
        if (user.password) {
            OPORA_ASSIGN(const QByteArray verifier, m_c.scramVerifier(*user.password, user.login));
            how += " password " + PgConnection::quotedText(verifier);
        }
        OPORA_TRY(m_c.script((role.count() > 0 ? "alter role " : "create role ") + login + how));
        OPORA_TRY(m_c.script("grant " + PgConnection::quotedName(roles.member) + " to " + login));
        return putUser(user, Uuid::v7(QDateTime::currentMSecsSinceEpoch()), true);
    }));
    return findUser(user.login);
}

Result<HubUser> HubAdmin::editUser(const HubUserEdit &user)
{
    OPORA_TRY(checkHub());
    OPORA_TRY(checkRole(m_schema, user.role));
    OPORA_ASSIGN(const HubUser known, findUser(user.login));
    const QByteArray login = PgConnection::quotedName(user.login.toUtf8());
    OPORA_TRY(inTransaction([&]() -> Result<void> {
        if (user.password) {
            OPORA_ASSIGN(const QByteArray verifier, m_c.scramVerifier(*user.password, user.login));
            OPORA_TRY(m_c.script("alter role " + login + " password " + PgConnection::quotedText(verifier)));
        }
        return putUser(user, known.id, std::nullopt);
    }));
    return findUser(user.login);
}

Result<HubUser> HubAdmin::removeUser(const QString &loginName)
{
    OPORA_TRY(checkHub());
    OPORA_ASSIGN(HubUser known, findUser(loginName));
    OPORA_ASSIGN(const QString name, database());
    OPORA_ASSIGN(const hubsql::Roles roles, hubsql::Roles::of(name));
    const QByteArray login = PgConnection::quotedName(loginName.toUtf8());
    // The person stays in the history; the login loses the door, the rights and the sessions that are open.
    OPORA_TRY(inTransaction([&]() -> Result<void> {
        OPORA_TRY(putUser({.login = loginName}, known.id, false));
        return m_c.script("alter role " + login + " nologin; revoke " + PgConnection::quotedName(roles.member) + " from " + login);
    }));
    OPORA_TRY(m_c.query("select pg_terminate_backend(pid) from pg_stat_activity where usename = $1 and pid <> pg_backend_pid() and "
                        "(pg_has_role(current_user, usesysid, 'usage') or (select rolsuper from pg_roles where rolname = current_user))",
                        {loginName.toUtf8()}));
    known.active = false;
    return known;
}

Result<QList<HubUser>> HubAdmin::users()
{
    OPORA_TRY(checkHub());
    OPORA_ASSIGN(const PgRows r, m_c.query("select id, login, name, role, team, email, active, (extract(epoch from last_seen) * "
                                           "1000)::bigint, replicas from sync.list_users()"));
    QList<HubUser> list;
    for (int i = 0; i < r.count(); ++i) {
        HubUser u{.id = r.id(i, 0),
                  .login = r.text(i, 1),
                  .name = r.text(i, 2),
                  .role = r.text(i, 3),
                  .team = r.text(i, 4),
                  .email = r.text(i, 5),
                  .active = r.flag(i, 6),
                  .replicas = r.number(i, 8)};
        if (!r.isNull(i, 7))
            u.lastSeen = QDateTime::fromMSecsSinceEpoch(r.number(i, 7), Qt::UTC);
        list.append(u);
    }
    return list;
}

Result<HubUser> HubAdmin::findUser(const QString &login)
{
    OPORA_ASSIGN(const QList<HubUser> all, users());
    for (const HubUser &u : all) {
        if (u.login == login)
            return u;
    }
    return refused("hub_user_unknown", Text::tr("Nobody of the team logs in as %1. Nothing was changed.").arg(login));
}

} // namespace opora::sync

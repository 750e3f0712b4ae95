// SPDX-License-Identifier: GPL-3.0-or-later
// hub init, hub upgrade, hub needs, hub user add|edit|remove|list
#include "app/cli/Command.h"
#include "app/cli/Secret.h"
#include "core/sync/postgres/HubAdmin.h"
#include <QCoreApplication>

namespace opora::cli {
namespace {

using namespace Qt::StringLiterals;
using sync::HubAdmin;
using sync::HubUser;
using sync::HubUserEdit;
using sync::PgConnection;
using sync::PgTarget;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// Connects and runs the work on another thread, so that Ctrl+C and the progress line go on.
Result<void> withHub(Session &s, const QString &url, const QString &doing,
                     const std::function<Result<void>(HubAdmin &, PgConnection &)> &work)
{
    OPORA_ASSIGN(const PgTarget target, PgTarget::fromUrl(url));
    OPORA_ASSIGN(const auto password, secret(s.arguments(), "password-file", "password-stdin"));
    return s.run(doing, [&](JobControl &) -> Result<void> {
        OPORA_ASSIGN(const auto connection, PgConnection::open(target, password.value_or(QString())));
        HubAdmin admin(*connection, Schema::current());
        return work(admin, *connection);
    });
}

Result<QString> hubUrl(const Session &s, const Arguments &a)
{
    Q_UNUSED(s)
    if (!a.has("hub"))
        return usage("hub_needed", Text::tr("Say which hub: --hub postgresql://user@host:port/database. Nothing was done."));
    return a.option("hub");
}

Result<int> init(Session &s)
{
    int version = 0;
    OPORA_TRY(withHub(s, s.word(0), Text::tr("Setting up the hub"), [&](HubAdmin &admin, PgConnection &c) {
        version = c.serverVersion();
        return admin.init();
    }));
    if (s.out().format() == Format::Table)
        s.out().say(Text::tr("The hub is set up. Let people in with \"hub user add\"."));
    else
        s.out().object({{u"hub"_s, s.word(0)}, {u"server_version"_s, version}, {u"schema_version"_s, Schema::current().version()}});
    return int(Done);
}

Result<int> upgrade(Session &s)
{
    int before = 0;
    OPORA_TRY(withHub(s, s.word(0), Text::tr("Bringing the hub up to date"), [&](HubAdmin &admin, PgConnection &) -> Result<void> {
        OPORA_ASSIGN(before, admin.upgrade());
        return {};
    }));
    if (s.out().format() == Format::Table)
        s.out().say(Text::tr("The hub is up to date. Everybody's work goes on; what waited for it goes out now."));
    else
        s.out().object({{u"hub"_s, s.word(0)}, {u"schema_version_before"_s, before}, {u"schema_version"_s, Schema::current().version()}});
    return int(Done);
}

Result<int> needs(Session &s)
{
    QJsonArray list;
    for (const QString &line : HubAdmin::needs()) {
        list.append(line);
        s.out().say(u"- "_s + line);
    }
    if (s.out().format() != Format::Table)
        s.out().object({{u"needs"_s, list}});
    return int(Done);
}

/// login=… is the first word; the rest is field=value.
Result<HubUserEdit> editOf(Session &s)
{
    HubUserEdit edit;
    edit.login = s.word(0);
    for (const QString &pair : s.wordsFrom(1)) {
        const QString field = pair.section(u'=', 0, 0), value = pair.section(u'=', 1);
        const std::pair<const char16_t *, std::optional<QString> *> fields[] = {
            {u"name", &edit.name}, {u"role", &edit.role}, {u"team", &edit.team}, {u"email", &edit.email}};
        bool known = false;
        for (const auto &[name, to] : fields) {
            if (field == name && pair.contains(u'=')) {
                *to = value;
                known = true;
            }
        }
        if (!known)
            return usage(
                "unknown_field",
                Text::tr("\"%1\" is nothing a person of the team has; write name=, role=, team= or email=. Nothing was done.").arg(pair));
    }
    OPORA_ASSIGN(edit.password, secret(s.arguments(), "new-password-file", nullptr));
    return edit;
}

Result<int> write(Session &s, const QString &label, const std::function<Result<HubUser>(HubAdmin &)> &work)
{
    OPORA_ASSIGN(const QString url, hubUrl(s, s.arguments()));
    HubUser user;
    OPORA_TRY(withHub(s, url, {}, [&](HubAdmin &admin, PgConnection &) -> Result<void> {
        OPORA_ASSIGN(user, work(admin));
        return {};
    }));
    if (s.out().format() == Format::Table)
        s.out().say(label); // no command of a workspace: there is nothing to undo here
    else
        printWritten(s, {}, {user.id}, label);
    return int(Done);
}

Result<int> add(Session &s)
{
    OPORA_ASSIGN(const HubUserEdit edit, editOf(s));
    return write(s, Text::tr("%1 may come in.").arg(edit.login), [&](HubAdmin &a) { return a.addUser(edit); });
}

Result<int> edit(Session &s)
{
    OPORA_ASSIGN(const HubUserEdit edit, editOf(s));
    return write(s, Text::tr("%1 was changed.").arg(edit.login), [&](HubAdmin &a) { return a.editUser(edit); });
}

Result<int> remove(Session &s)
{
    return write(s, Text::tr("%1 cannot come in any more; what they wrote stays.").arg(s.word(0)),
                 [&](HubAdmin &a) { return a.removeUser(s.word(0)); });
}

Result<int> list(Session &s)
{
    OPORA_ASSIGN(const QString url, hubUrl(s, s.arguments()));
    QJsonArray items;
    OPORA_TRY(withHub(s, url, {}, [&](HubAdmin &admin, PgConnection &) -> Result<void> {
        OPORA_ASSIGN(const QList<HubUser> users, admin.users());
        for (const HubUser &u : users)
            items.append(QJsonObject{
                {u"id"_s, u.id.toString()},
                {u"login"_s, u.login},
                {u"name"_s, u.name},
                {u"role"_s, u.role},
                {u"team"_s, u.team},
                {u"email"_s, u.email},
                {u"active"_s, u.active},
                {u"last_seen"_s, u.lastSeen.isValid() ? QJsonValue(u.lastSeen.toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null)},
                {u"replicas"_s, u.replicas}});
        return {};
    }));
    s.out().beginList({u"login"_s, u"name"_s, u"role"_s, u"team"_s, u"active"_s, u"last_seen"_s});
    s.out().items(items);
    s.out().endList(items.size());
    return int(Done);
}

} // namespace

QList<Command> hubCommands()
{
    const QStringList secrets{u"password-stdin"_s, u"password-file"_s};
    const QStringList common = secrets + QStringList{u"hub"_s}, people = common + QStringList{u"new-password-file"_s};
    const QString fields = u"LOGIN [name=N] [role=manager|lead|admin|analyst] [team=T] [email=E] --hub URL [--new-password-file FILE]"_s;
    const QString secretUsage = u" [--password-stdin|--password-file FILE]"_s;
    return {
        {u"hub init"_s, u"URL"_s + secretUsage, Text::tr("Sets up a team's hub in an empty PostgreSQL database."), secrets, init, 1, 1},
        {u"hub upgrade"_s, u"URL"_s + secretUsage, Text::tr("Brings a team's hub to this version of Opora; the team may go on working."),
         secrets, upgrade, 1, 1},
        {u"hub needs"_s, {}, Text::tr("Says what setting up a hub needs from the server."), {}, needs, 0, 0},
        {u"hub user add"_s, fields + secretUsage, Text::tr("Lets a person of the team in, making their login if it is not there."), people,
         add, 1, -1},
        {u"hub user edit"_s, fields + secretUsage, Text::tr("Changes a person's name, role, team or password."), people, edit, 1, -1},
        {u"hub user remove"_s, u"LOGIN --hub URL"_s + secretUsage,
         Text::tr("Closes a person's login and ends their sessions; what they wrote stays."), common, remove, 1, 1},
        {u"hub user list"_s, u"--hub URL"_s + secretUsage, Text::tr("Lists the people of the team and who was here when."), common, list, 0,
         0},
    };
}

} // namespace opora::cli

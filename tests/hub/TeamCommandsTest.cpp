// SPDX-License-Identifier: GPL-3.0-or-later
// The team's commands of opora-cli as a script would run them, over a real PostgreSQL. Exit codes and JSON are a contract.
#include "tests/cli/CliFixture.h"
#include "tests/hub/HubFixture.h"
#include <QTemporaryDir>

namespace opora::test {

using namespace Qt::StringLiterals;

class TeamCommandsTest : public HubFixture {
protected:
    struct Runner : CliFixture {
        void TestBody() override {}
        using CliFixture::run;
    };
    QString url(const char *login) const { return server().target(QString::fromLatin1(login), database).toUrl(); }
    QString file(const char *name) const { return m_dir.filePath(QString::fromLatin1(name) + u".opora"_s); }
    Ran cli(const char *name, const QStringList &arguments) const
    {
        return Runner::run(QStringList{u"--workspace"_s, file(name), u"--format"_s, u"json"_s} + arguments);
    }
    QJsonObject json(const char *name, const QStringList &arguments, int code = 0) const
    {
        const Ran r = cli(name, arguments);
        EXPECT_EQ(r.code, code) << qPrintable(arguments.join(u' ')) << "\n" << r.err.constData() << r.out.constData();
        return r.json();
    }
    static QString firstId(const QJsonObject &o) { return o.value(u"items"_s).toArray().at(0).toObject().value(u"id"_s).toString(); }
    QTemporaryDir m_dir;
};

TEST_F(TeamCommandsTest, AFleetOfCopiesIsScriptedFromOutside)
{
    // A file that is not there is made and filled; nothing is left behind when the hub says no.
    EXPECT_EQ(cli("x", {u"connect"_s, url("stranger")}).errorCode(), u"hub_access_denied"_s);
    EXPECT_FALSE(QFile::exists(file("x")));
    const QJsonObject joined = json("a", {u"connect"_s, url("taras")});
    EXPECT_EQ(joined.value(u"way"_s), u"fill"_s);
    EXPECT_EQ(joined.value(u"state"_s), u"synced"_s);
    json("b", {u"connect"_s, url("olena")});
    EXPECT_EQ(cli("a", {u"connect"_s, url("taras")}).errorCode(), u"already_linked"_s);
    EXPECT_EQ(cli("a", {u"--user"_s, u"olena"_s, u"client"_s, u"list"_s}).code, 2);

    // A hub that is as new as the program is made anew under the team, which does not notice.
    EXPECT_EQ(cli("a", {u"hub"_s, u"upgrade"_s, url("olena")}).errorCode(), u"hub_role_needed"_s);
    const QJsonObject upgraded = json("a", {u"hub"_s, u"upgrade"_s, url("postgres")});
    EXPECT_EQ(upgraded.value(u"schema_version_before"_s), Schema::current().version());
    EXPECT_EQ(upgraded.value(u"schema_version"_s), Schema::current().version());

    const QString id = firstId(json("a", {u"client"_s, u"add"_s, u"surname=Shared"_s, u"owner=olena"_s}));
    QJsonObject status = json("a", {u"hub"_s, u"status"_s});
    EXPECT_EQ(status.value(u"pending"_s), 1);
    EXPECT_EQ(status.value(u"role"_s), u"admin"_s);
    EXPECT_TRUE(status.value(u"oldest_pending"_s).isString());
    EXPECT_EQ(json("a", {u"pending"_s, u"list"_s}).value(u"total"_s), 1);
    EXPECT_EQ(json("a", {u"sync"_s}).value(u"pending"_s), 0);
    json("b", {u"sync"_s, u"--once"_s});
    EXPECT_EQ(json("b", {u"client"_s, u"show"_s, id}).value(u"surname"_s), u"Shared"_s);
    const QJsonArray earlier = json("b", {u"history"_s, u"--client"_s, id, u"--earlier"_s}).value(u"items"_s).toArray();
    ASSERT_FALSE(earlier.isEmpty()) << "the server knows who made it";
    EXPECT_EQ(earlier.last().toObject().value(u"user"_s), u"taras"_s);
    EXPECT_EQ(cli("b", {u"history"_s, u"--earlier"_s}).code, 2) << "of one client only";

    // Both change one field: exit 5 until somebody has decided.
    json("a", {u"client"_s, u"edit"_s, id, u"industry=Of the admin"_s});
    json("b", {u"client"_s, u"edit"_s, id, u"industry=Of the manager"_s});
    json("a", {u"sync"_s});
    json("b", {u"sync"_s}, 5);
    const QString conflict = firstId(json("b", {u"conflicts"_s, u"list"_s}));
    EXPECT_EQ(json("b", {u"conflicts"_s, u"show"_s, conflict}).value(u"open"_s), true);
    EXPECT_EQ(cli("b", {u"conflicts"_s, u"resolve"_s, conflict, u"industry=maybe"_s}).code, 2);
    json("b", {u"conflicts"_s, u"resolve"_s, conflict, u"industry=theirs"_s});
    EXPECT_EQ(json("b", {u"sync"_s}).value(u"conflicts"_s), 0);
    EXPECT_EQ(json("b", {u"client"_s, u"show"_s, id}).value(u"industry"_s), u"Of the admin"_s);
    json("b", {u"conflicts"_s, u"revert"_s, conflict});
    json("b", {u"sync"_s}, 5);
    json("b", {u"conflicts"_s, u"resolve"_s, conflict, u"industry=mine"_s});
    json("b", {u"sync"_s});

    // Refused, sent again; given up.
    json("b", {u"client"_s, u"edit"_s, id, u"city=Odesa"_s});
    json("a", {u"client"_s, u"edit"_s, id, u"owner=petro"_s});
    json("a", {u"sync"_s});
    EXPECT_EQ(json("b", {u"sync"_s}, 5).value(u"attention"_s), 1);
    const QJsonObject refused = json("b", {u"attention"_s, u"list"_s}).value(u"items"_s).toArray().at(0).toObject();
    EXPECT_EQ(refused.value(u"code"_s), u"not_visible"_s);
    const QString change = refused.value(u"id"_s).toString();
    json("b", {u"attention"_s, u"export"_s, u"--to"_s, m_dir.filePath(u"refused.json"_s)});
    EXPECT_TRUE(QFile::exists(m_dir.filePath(u"refused.json"_s)));
    json("a", {u"handover"_s, u"--from"_s, u"petro"_s, u"--to"_s, u"olena"_s, u"--dry-run"_s});
    EXPECT_EQ(json("a", {u"handover"_s, u"--from"_s, u"petro"_s, u"--to"_s, u"olena"_s}).value(u"clients"_s), 1);
    json("a", {u"sync"_s});
    json("b", {u"sync"_s}, 5);
    json("b", {u"attention"_s, u"resend"_s, change, u"city=Lviv"_s});
    json("b", {u"sync"_s});
    json("a", {u"sync"_s});
    EXPECT_EQ(json("a", {u"client"_s, u"show"_s, id}).value(u"city"_s), u"Lviv"_s);
    json("b", {u"client"_s, u"add"_s, u"surname=Wrong"_s});
    const QString wrong = firstId(json("b", {u"pending"_s, u"list"_s}));
    json("b", {u"pending"_s, u"discard"_s, wrong});
    EXPECT_EQ(json("b", {u"pending"_s, u"list"_s}).value(u"total"_s), 0);

    EXPECT_EQ(json("a", {u"sync"_s, u"--scrub"_s}).value(u"healed"_s), 0);
    EXPECT_EQ(json("a", {u"hub"_s, u"status"_s, u"--replicas"_s}).value(u"replicas"_s).toArray().size(), 2);
    // Nobody answers: exit 4, and the work stays.
    json("b", {u"client"_s, u"add"_s, u"surname=Offline"_s});
    ASSERT_TRUE(server().connect(u"postgres"_s, u"postgres"_s)->script("alter role olena nologin").ok());
    const Ran denied = cli("b", {u"sync"_s});
    EXPECT_EQ(denied.code, 1) << "shut out: a person has to do something";
    EXPECT_EQ(denied.errorCode(), u"hub_access_denied"_s);
    ASSERT_TRUE(server().connect(u"postgres"_s, u"postgres"_s)->script("alter role olena login").ok());
    EXPECT_EQ(json("b", {u"pending"_s, u"list"_s}).value(u"total"_s), 1);
    EXPECT_EQ(cli("b", {u"disconnect"_s}).errorCode(), u"unsent_changes"_s);
    json("b", {u"sync"_s});
    json("b", {u"disconnect"_s});
    EXPECT_FALSE(QFile::exists(file("b")));
    json("a", {u"disconnect"_s, u"--keep-copy"_s});
    EXPECT_EQ(json("a", {u"hub"_s, u"status"_s}).value(u"linked"_s), false);
    EXPECT_EQ(cli("a", {u"sync"_s}).errorCode(), u"not_linked"_s);
    EXPECT_EQ(cli("a", {u"workspace"_s, u"check"_s}).code, 0);
}

TEST_F(TeamCommandsTest, AHubThatDoesNotAnswerIsExitFour)
{
    json("a", {u"connect"_s, url("taras")});
    json("a", {u"client"_s, u"add"_s, u"surname=Kept"_s});
    sync::PgTarget gone = server().target(u"taras"_s, database);
    gone.host = m_dir.path(); // a folder without a server's socket
    EXPECT_EQ(cli("c", {u"connect"_s, gone.toUrl()}).code, 4);
    EXPECT_FALSE(QFile::exists(file("c")));
    EXPECT_EQ(json("a", {u"pending"_s, u"list"_s}).value(u"total"_s), 1);
}

} // namespace opora::test

// SPDX-License-Identifier: GPL-3.0-or-later
// hub init on a server of its own: what it needs, what it refuses, that it leaves nothing half done.
#include "core/sync/postgres/HubAdmin.h"
#include "tests/hub/PgServer.h"
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace opora::test {
namespace {

TEST(VersionTest, AHubIsSetUpOnceByWhoeverMay)
{
    if (const QString why = PgServer::missing(); !why.isEmpty()) {
        if (qEnvironmentVariableIsSet("CI"))
            FAIL() << qPrintable(why);
        GTEST_SKIP() << qPrintable(why);
    }
    const auto server = PgServer::start();
    ASSERT_TRUE(server);
    auto root = server->connect(u"postgres"_s, u"postgres"_s);
    for (const char *sql : {"create role keeper login createrole", "create role guest login", "create database sales owner keeper",
                            "create database \"Odd Name\""})
        ASSERT_TRUE(root->script(sql).ok());
    auto keeper = server->connect(u"keeper"_s, u"sales"_s);
    sync::HubAdmin admin(*keeper, Schema::current());
    if (server->version() < 15) {
        const auto refused = admin.init();
        ASSERT_FALSE(refused.ok());
        EXPECT_EQ(refused.error().code, u"hub_server_too_old"_s);
        EXPECT_TRUE(refused.error().message.contains(u"PostgreSQL 14"_s)) << qPrintable(refused.error().message);
        EXPECT_EQ(keeper->query("select to_regnamespace('sync') is null")->scalar(), "t");
        return;
    }
    auto guest = server->connect(u"guest"_s, u"sales"_s);
    EXPECT_EQ(sync::HubAdmin(*guest, Schema::current()).init().error().code, u"hub_role_needed"_s);
    EXPECT_EQ(admin.users().error().code, u"hub_missing"_s);
    const auto made = admin.init();
    ASSERT_TRUE(made.ok()) << qPrintable(made.error().details);
    EXPECT_EQ(admin.init().error().code, u"hub_exists"_s);
    EXPECT_FALSE(keeper->script("set role opora_sales_owner").ok());

    sync::HubUserEdit user{
        .login = u"olena"_s, .name = u"Olena Kovalenko"_s, .role = u"manager"_s, .team = u"North"_s, .password = u"opens"_s};
    const auto added = admin.addUser(user);
    ASSERT_TRUE(added.ok()) << qPrintable(added.error().details);
    EXPECT_EQ(added->team, u"North"_s);
    EXPECT_EQ(admin.addUser(user).error().code, u"hub_user_exists"_s);
    EXPECT_EQ(admin.addUser({.login = u"Olena; drop"_s}).error().code, u"bad_hub_user"_s);
    EXPECT_EQ(admin.addUser({.login = u"postgres"_s}).error().code, u"bad_hub_user"_s);
    EXPECT_EQ(admin.addUser({.login = u"x"_s, .role = u"boss"_s}).error().code, u"bad_role"_s);
    EXPECT_EQ(root->query("select rolpassword like 'SCRAM-SHA-256$%' from pg_authid where rolname = 'olena'")->scalar(), "t");
    sync::HubUserEdit change{.login = u"olena"_s, .role = u"lead"_s};
    const auto edited = admin.editUser(change);
    ASSERT_TRUE(edited.ok()) << qPrintable(edited.error().details);
    EXPECT_EQ(edited->role, u"lead"_s);
    EXPECT_EQ(edited->name, u"Olena Kovalenko"_s);
    EXPECT_EQ(edited->team, u"North"_s);
    EXPECT_EQ(admin.editUser({.login = u"nobody"_s}).error().code, u"hub_user_unknown"_s);
    auto session = server->connect(u"olena"_s, u"sales"_s);
    EXPECT_EQ(session->query("select sync.me() is not null")->scalar(), "t");
    const auto removed = admin.removeUser(u"olena"_s);
    ASSERT_TRUE(removed.ok()) << qPrintable(removed.error().details);
    EXPECT_FALSE(sync::PgConnection::open(server->target(u"olena"_s, u"sales"_s), {}).ok());
    const auto users = admin.users();
    ASSERT_TRUE(users.ok());
    ASSERT_EQ(users->size(), 1);
    EXPECT_FALSE(users->first().active);
}

} // namespace
} // namespace opora::test

// SPDX-License-Identifier: GPL-3.0-or-later
// A hub's address: what is one, what is refused, and what of it reaches libpq.
#include "core/sync/postgres/PgTarget.h"
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using opora::sync::PgTarget;

namespace {

QString refusal(const QString &url)
{
    const auto t = PgTarget::fromUrl(url);
    return t.ok() ? u"accepted"_s : t.error().code;
}

} // namespace

TEST(TargetTest, AnAddressGivesFields)
{
    const auto t = PgTarget::fromUrl(u"postgresql://olena@db.example.org:6543/sales"_s);
    ASSERT_TRUE(t.ok()) << qPrintable(t.error().message);
    EXPECT_EQ(t->user, u"olena"_s);
    EXPECT_EQ(t->host, u"db.example.org"_s);
    EXPECT_EQ(t->port, 6543);
    EXPECT_EQ(t->database, u"sales"_s);
    EXPECT_EQ(PgTarget::fromUrl(t->toUrl())->toUrl(), t->toUrl());
    const auto local = PgTarget::fromUrl(u"postgresql://keeper@:5433/sales?host=/var/run/postgresql"_s);
    ASSERT_TRUE(local.ok()) << qPrintable(local.error().message);
    EXPECT_TRUE(local->isLocal());
    EXPECT_EQ(local->port, 5433);
}

TEST(TargetTest, NothingElseGetsThrough)
{
    EXPECT_EQ(refusal(u"postgresql://a:pw@h/d"_s), u"password_in_url"_s);
    EXPECT_EQ(refusal(u"postgresql://h/d"_s), u"bad_hub_url"_s);
    EXPECT_EQ(refusal(u"postgresql://a@h/d?sslmode=disable"_s), u"bad_hub_url"_s);
    EXPECT_EQ(refusal(u"postgresql://a@h/d?options=-c%20x"_s), u"bad_hub_url"_s);
    EXPECT_EQ(refusal(u"postgresql://a@h,evil/d"_s).left(4), u"bad_"_s);
    EXPECT_EQ(refusal(u"postgresql://a@h%20sslmode=disable/d"_s).left(4), u"bad_"_s);
    EXPECT_EQ(refusal(u"postgresql://a@h/d%20sslmode=disable"_s), u"bad_hub_database"_s);
    EXPECT_EQ(refusal(u"postgresql://a%20b@h/d"_s), u"bad_hub_user"_s);
    EXPECT_EQ(refusal(u"postgresql://a@h/d?sslrootcert=/nowhere/ca.crt"_s), u"hub_certificate_missing"_s);
    EXPECT_EQ(refusal(u"postgresql://a@h/"_s), u"bad_hub_database"_s);
    EXPECT_EQ(refusal(u"http://a@h/d"_s), u"bad_hub_url"_s);
}

TEST(TargetTest, SafetyIsAlwaysSaid)
{
    PgTarget t;
    t.host = u"h"_s;
    t.user = u"a"_s;
    t.database = u"d"_s;
    QHash<QByteArray, QByteArray> o;
    for (const auto &[key, value] : t.options(u"pw"_s)) {
        EXPECT_FALSE(o.contains(key)) << key.constData(); // the last of two would win
        o.insert(key, value);
    }
    EXPECT_EQ(o.value("sslmode"), "verify-full");
    EXPECT_EQ(o.value("channel_binding"), "require");
    EXPECT_EQ(o.value("gssencmode"), "disable");
    t.channelBinding = false;
    for (const auto &[key, value] : t.options({})) {
        EXPECT_EQ(value == "prefer", key == "channel_binding") << key.constData();
        EXPECT_NE(key, "password");
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Groups against a real server: what is merged, what is rejected, what is kept.
#include "tests/hub/HubFixture.h"
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace opora::test {
namespace {

class PushTest : public HubFixture {};

TEST_F(PushTest, AGroupIsAppliedAndSeenByThoseConcerned)
{
    const Uuid id = addClient("olena", "Shevchenko");
    EXPECT_EQ(row("olena", "client", id).value(u"surname"_s), u"Shevchenko"_s);
    EXPECT_FALSE(row("ivan", "client", id).isEmpty());
    EXPECT_FALSE(row("taras", "client", id).isEmpty());
    EXPECT_FALSE(row("nadia", "client", id).isEmpty());
    for (const char *other : {"petro", "maria", "bohdan"})
        EXPECT_TRUE(row(other, "client", id).isEmpty()) << other;
    const QJsonObject fm = versions("olena", "client", id);
    EXPECT_EQ(fm.keys(), QStringList{u"*"_s});
    EXPECT_EQ(scalar("olena", "select count(*) from sync.audit where row_id = $1", {id.toString().toLatin1()}), "1");
}

TEST_F(PushTest, ThesameGroupTwiceIsAppliedOnceAndAnotherBodyUnderItsIdIsRefused)
{
    const Uuid client = addClient("olena", "Bondar"), note = fresh();
    const QJsonObject g =
        group({op("ins", "activity", note, now(), {{u"kind"_s, u"note"_s}, {u"at"_s, now()}, {u"client_id"_s, client.toString()}})});
    const QJsonObject first = push("olena", g), second = push("olena", g);
    EXPECT_EQ(first.value(u"status"_s), u"applied"_s) << QJsonDocument(first).toJson().constData();
    EXPECT_EQ(first, second);
    QJsonObject other = g;
    other.insert(u"hash"_s, u"something else"_s);
    EXPECT_EQ(state("olena", "select sync.push_group($1::jsonb)", {QJsonDocument(other).toJson()}), "OP900");
    EXPECT_EQ(state("petro", "select sync.push_group($1::jsonb)", {QJsonDocument(g).toJson()}), "OP900");
}

} // namespace
} // namespace opora::test

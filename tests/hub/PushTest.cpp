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

TEST_F(PushTest, ADeletionIsNotRefusedForWhatItsOwnGroupWroteBefore)
{
    const Uuid client = addClient("olena", "Bondar"), point = fresh();
    const QJsonObject born = group(
        {op("ins", "contact_point", point, now(), {{u"kind"_s, u"phone"_s}, {u"client_id"_s, client.toString()}, {u"value"_s, u"1"_s}})});
    ASSERT_EQ(push("olena", born).value(u"status"_s), u"applied"_s);
    const auto version = [](const QJsonObject &g) { return QJsonObject{{u"v"_s, g.value(u"id"_s)}, {u"t"_s, now()}}; };
    const auto changedAndDeleted = [&](const QJsonObject &seen) {
        QJsonObject change = op("upd", "contact_point", point, now(), {{u"value"_s, u"2"_s}}),
                    deletion = op("del", "contact_point", point, now(), {});
        QJsonObject g = group({});
        change.insert(u"base"_s, QJsonObject{{u"*"_s, version(born)}, {u"value"_s, version(seen)}});
        deletion.insert(u"base"_s, QJsonObject{{u"*"_s, version(born)}, {u"value"_s, version(g)}});
        g.insert(u"ops"_s, QJsonArray{change, deletion});
        return g;
    };
    // Somebody's change that it had not seen: the row stays, and the record names that change, not the group itself.
    QJsonObject change = op("upd", "contact_point", point, now(), {{u"value"_s, u"3"_s}});
    change.insert(u"base"_s, QJsonObject{{u"*"_s, version(born)}, {u"value"_s, version(born)}});
    const QJsonObject other = group({change});
    ASSERT_EQ(push("olena", other).value(u"status"_s), u"applied"_s);
    EXPECT_EQ(push("olena", changedAndDeleted(born)).value(u"status"_s), u"merged"_s);
    EXPECT_TRUE(row("olena", "contact_point", point).value(u"deleted_at"_s).isNull());
    EXPECT_EQ(scalar("postgres", "select kept_group from sync.conflict where rule = 'edit_beats_delete'"),
              other.value(u"id"_s).toString().toLatin1());
    // Having seen everything: gone, without a word.
    QJsonObject last;
    last.insert(u"id"_s, versions("olena", "contact_point", point).value(u"value"_s).toObject().value(u"v"_s));
    EXPECT_EQ(push("olena", changedAndDeleted(last)).value(u"status"_s), u"applied"_s);
    EXPECT_FALSE(row("olena", "contact_point", point).value(u"deleted_at"_s).isNull());
}

TEST_F(PushTest, ATextPutTogetherIsNotTakenForOneThatItsAuthorHasSeen)
{
    const QString first = u"1\n2\n3\n4\n5\n6"_s;
    const Uuid client = fresh();
    const QJsonObject born = group(
        {op("ins", "client", client, now(),
            {{u"kind"_s, u"person"_s}, {u"surname"_s, u"Bondar"_s}, {u"owner_id"_s, person("olena").toString()}, {u"about"_s, first}})});
    ASSERT_EQ(push("olena", born).value(u"status"_s), u"applied"_s);
    const auto edit = [&](const char *who, const QJsonObject &seen, const QString &was, const QString &text) {
        QJsonObject change = op("upd", "client", client, now(), {{u"about"_s, text}});
        change.insert(u"was"_s, QJsonObject{{u"about"_s, was}});
        change.insert(u"base"_s, QJsonObject{{u"about"_s, QJsonObject{{u"v"_s, seen.value(u"id"_s)}, {u"t"_s, now()}}}});
        const QJsonObject g = group({change});
        EXPECT_NE(push(who, g).value(u"status"_s), u"rejected"_s);
        return g;
    };
    // Twice offline, without what the lead wrote meanwhile.
    edit("ivan", born, first, u"1\n2\n3\nfour\n5\n6"_s);
    const QJsonObject mine = edit("olena", born, first, u"one\n2\n3\n4\n5\n6"_s);
    EXPECT_EQ(row("olena", "client", client).value(u"about"_s), u"one\n2\n3\nfour\n5\n6"_s);
    edit("olena", mine, u"one\n2\n3\n4\n5\n6"_s, u"uno\n2\n3\n4\n5\n6"_s);
    EXPECT_EQ(row("olena", "client", client).value(u"about"_s), u"uno\n2\n3\nfour\n5\n6"_s) << "the lead's line is gone";
    // Against the text that was put together: the record knows both people.
    edit("ivan", born, first, u"eins\n2\n3\n4\n5\n6"_s);
    EXPECT_EQ(scalar("postgres", "select count(*) from sync.conflict where field = 'about'"), "1");
    const QByteArray both = person("ivan").toString().toLatin1() + ' ' + person("olena").toString().toLatin1();
    EXPECT_EQ(scalar("postgres",
                     "select string_agg(p::text, ' ' order by p <> $1) from sync.conflict c, unnest(array[c.kept_by, c.lost_by]) p "
                     "where c.field = 'about'",
                     {person("ivan").toString().toLatin1()}),
              both);
}

} // namespace
} // namespace opora::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/Protocol.h"
#include "core/sync/LineMerge.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <gtest/gtest.h>

namespace opora::sync::test {
namespace {

const Uuid kGroup = *Uuid::fromString(u"018f0000-0000-7000-8000-000000000001");
const Uuid kRow = *Uuid::fromString(u"018f0000-0000-7000-8000-000000000002");
const Uuid kSeen = *Uuid::fromString(u"018f0000-0000-7000-8000-000000000003");

Group sample()
{
    Group g;
    g.id = kGroup;
    g.schemaVersion = 2;
    Op ins;
    ins.kind = OpKind::Insert;
    ins.table = "client";
    ins.row = kRow;
    ins.t = 1'790'000'000'123;
    ins.set = {{"surname", u"Коваленко \U0001F600"}, {"kind", u"person"}, {"owner_id", kSeen}, {"employees", qint64(9007199254740993)}};
    Op upd;
    upd.kind = OpKind::Update;
    upd.table = "deal";
    upd.row = kRow;
    upd.t = 5;
    upd.set = {{"amount", qint64(18400000)}, {"currency", u"UAH"}, {"probability", 0.5}};
    upd.was = {{"amount", Value()}, {"currency", u"USD"}, {"probability", 1.0}};
    upd.base.set("amount", {kSeen, 4});
    Op del;
    del.kind = OpKind::Delete;
    del.table = "client";
    del.row = kSeen;
    del.t = 6;
    del.base.set(FieldVersions::Row, {kSeen, 1});
    del.children = QList<Uuid>{kRow};
    g.ops = {ins, upd, del};
    return g;
}

QByteArray code(const Result<Group> &g)
{
    return g.ok() ? QByteArray() : g.error().code.toUtf8();
}

/// The sample's JSON with one piece replaced.
QByteArray with(const char *from, const char *to)
{
    const QByteArray json = encodeGroup(sample(), Schema::current());
    EXPECT_TRUE(json.contains(from)) << from;
    return QByteArray(json).replace(from, to);
}

} // namespace

TEST(Protocol, AGroupComesBackAsItWas)
{
    const QByteArray json = encodeGroup(sample(), Schema::current());
    const Result<Group> back = decodeGroup(envelope(json, hashOf(json)), Schema::current());
    ASSERT_TRUE(back.ok()) << back.error().details.toStdString();
    EXPECT_EQ(back->hash, hashOf(json));
    EXPECT_EQ(encodeGroup(*back, Schema::current()), json);
    EXPECT_EQ(back->ops.at(0).set.value("employees").toInt(), 9007199254740993) << "beyond a double's whole numbers";
    EXPECT_EQ(back->ops.at(1).base.of("amount").t, 4);
    EXPECT_EQ(back->ops.at(2).children, QList<Uuid>{kRow});
}

TEST(Protocol, WhatAnOlderProgramFrozeGoesOutInTodaysWords)
{
    Group g = sample();
    g.schemaVersion = 1;
    g.ops[0].set.insert("about", QStringLiteral("a text with ,\"schema\":9} in it"));
    const QByteArray frozen = encodeGroup(g, Schema::current());
    const Result<Group> sent = decodeGroup(envelope(frozen, hashOf(frozen), 7), Schema::current());
    ASSERT_TRUE(sent.ok()) << sent.error().details.toStdString();
    EXPECT_EQ(sent->schemaVersion, 7);
    EXPECT_EQ(sent->hash, hashOf(frozen)) << "what was declared stays";
    EXPECT_EQ(sent->ops.at(0).set.value("about"), g.ops.at(0).set.value("about"));
    EXPECT_EQ(sent->ops.size(), g.ops.size());
}

TEST(Protocol, WhatIsNotUnderstoodIsRefused)
{
    const Schema &s = Schema::current();
    EXPECT_EQ(code(decodeGroup("{", s)), "invalid_group");
    EXPECT_EQ(code(decodeGroup(with("\"k\":\"del\"", "\"k\":\"drop\""), s)), "invalid_group");
    EXPECT_EQ(code(decodeGroup(with("\"tbl\":\"deal\"", "\"tbl\":\"pg_class\""), s)), "invalid_group");
    EXPECT_EQ(code(decodeGroup(with("\"surname\":", "\"display_name\":"), s)), "invalid_group") << "derived columns do not travel";
    EXPECT_EQ(code(decodeGroup(with("\"surname\":", "\"surname\\u0000\":"), s)), "invalid_group");
    EXPECT_EQ(code(decodeGroup(with("\"kind\":\"person\"", "\"kind\":\"a\\u0000b\""), s)), "invalid_group");
    EXPECT_EQ(code(decodeGroup(with("\"kind\":\"person\"", "\"kind\":\"a\\ud800b\""), s)), "invalid_group");
    EXPECT_EQ(code(decodeGroup(with("\"kind\":\"person\"", "\"kind\":7"), s)), "invalid_group");
    EXPECT_EQ(code(decodeGroup(with("9007199254740993", "92233720368547758080"), s)), "invalid_group");
    EXPECT_EQ(code(decodeGroup(with("9007199254740993", "1.5"), s)), "invalid_group");
    EXPECT_EQ(code(decodeGroup(with("\"currency\":\"UAH\",", ""), s)), "invalid_group") << "half an atomic set";
    EXPECT_EQ(code(decodeGroup(with("\"schema\":2", "\"schema\":2,\"more\":1"), s)), "invalid_group");
}

TEST(Protocol, SizesAreLimited)
{
    Group g = sample();
    while (g.ops.size() <= GroupLimits::Ops)
        g.ops.append(g.ops.at(2));
    EXPECT_EQ(code(decodeGroup(encodeGroup(g, Schema::current()), Schema::current())), "too_large");
    g = sample();
    g.ops[0].set.insert("about", QString(GroupLimits::Bytes + 5000, u'x'));
    EXPECT_EQ(code(decodeGroup(encodeGroup(g, Schema::current()), Schema::current())), "too_large");
}

TEST(Protocol, AnOwnVersionGoesBeforeTheRows)
{
    FieldVersions fm;
    fm.set(FieldVersions::Row, {kSeen, 1});
    fm.set("email", {kGroup, 2});
    EXPECT_EQ(fm.of("email").group, kGroup);
    EXPECT_EQ(fm.of("surname").group, kSeen);
    EXPECT_EQ(FieldVersions::fromBytes(fm.toBytes()), fm);
    FieldVersions same = fm;
    same.set("surname", {kSeen, 1});
    EXPECT_TRUE(fm.sameAs(same)) << "an entry equal to the row's says nothing new";
    same.set("surname", {kGroup, 1});
    EXPECT_FALSE(fm.sameAs(same));
}

TEST(LineMerge, BlocksApartComeTogetherAndTouchingOnesDoNot)
{
    const QString base = QStringLiteral("a\nb\nc\nd");
    EXPECT_EQ(mergeLines(base, QStringLiteral("A\nb\nc\nd"), QStringLiteral("a\nb\nc\nD")), QStringLiteral("A\nb\nc\nD"));
    EXPECT_EQ(mergeLines(base, QStringLiteral("a\nb\nc\nD\ne"), QStringLiteral("b\nc\nd")), QStringLiteral("b\nc\nD\ne"));
    EXPECT_EQ(mergeLines(base, QStringLiteral("a\nB\nc\nd"), QStringLiteral("a\nb\nC\nd")), std::nullopt) << "neighbours";
    EXPECT_EQ(mergeLines(base, QStringLiteral("a\nb\nx\nc\nd"), QStringLiteral("a\nb\ny\nc\nd")), std::nullopt)
        << "two insertions at one place";
}

} // namespace opora::sync::test

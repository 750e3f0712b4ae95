// SPDX-License-Identifier: GPL-3.0-or-later
// What is believed of the other side, and what is not.
#include "core/channels/Protocol.h"
#include "core/channels/Manifest.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <gtest/gtest.h>

using namespace opora;
using namespace opora::channels;
using namespace Qt::StringLiterals;

namespace {

Request sending()
{
    Request r;
    r.id = u"r1"_s;
    r.call = Call::Send;
    r.settings = {{u"folder"_s, u"x"_s}};
    r.secret = u"hush"_s;
    r.message = {u"m1"_s,       u"email"_s, u"a@b.c"_s, u"Анна"_s,   u"Тема\u2028"_s, u"text"_s,
                 u"<p>x</p>"_s, u"m1@x"_s,  u"m0@x"_s,  {u"m0@x"_s}, {u"mailto:x"_s}, {{u"f.pdf"_s, u"application/pdf"_s, u"/tmp/f"_s}}};
    return r;
}

QJsonObject answer(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

TEST(ProtocolTest, ARequestComesBackAsItWas)
{
    const Request r = sending();
    const QByteArray line = encode(r);
    EXPECT_EQ(line.count('\n'), 1) << "one line, whatever stands in the texts";
    const Result<Request> back = decodeRequest(line);
    ASSERT_TRUE(back.ok());
    EXPECT_EQ(back->message, r.message);
    EXPECT_EQ(back->settings, r.settings);
    EXPECT_EQ(back->secret, r.secret);
    EXPECT_FALSE(decodeRequest("{\"v\":2,\"id\":\"r1\",\"call\":\"send\"}").ok());
    EXPECT_EQ(decodeRequest("{\"v\":1,\"id\":\"r1\",\"call\":\"format_disk\"}").error().code, u"unknown_call"_s);
}

TEST(ProtocolTest, OnlyAnAnswerToThisRequestOfThisVersionCounts)
{
    EXPECT_TRUE(readLine("{\"v\":1,\"id\":\"r1\",\"outcome\":\"sent\"}", u"r1"_s).ok());
    EXPECT_TRUE(readLine(committingLine(u"r1"_s), u"r1"_s)->committing);
    for (const char *bad : {"", "sent", "[]", "{\"v\":2,\"id\":\"r1\"}", "{\"v\":1,\"id\":\"r2\",\"outcome\":\"sent\"}", "{\"id\":\"r1\"}",
                            "{\"v\":1,\"id\":\"r1\",", "\xff\xfe"})
        EXPECT_EQ(readLine(bad, u"r1"_s).error().code, u"bad_answer"_s) << bad;
}

TEST(ProtocolTest, AnUnknownOutcomeIsNoFailure)
{
    EXPECT_EQ(sendAnswer(answer("{\"outcome\":\"failed\",\"retry\":true,\"retry_after_s\":99999999}"))->retryAfterS, 7 * 24 * 3600);
    for (const char *bad : {"{}", "{\"ok\":false}", "{\"outcome\":\"SENT\"}", "{\"outcome\":1}"})
        EXPECT_FALSE(sendAnswer(answer(bad)).ok()) << bad;
    const auto hostile = sendAnswer(answer("{\"outcome\":\"sent\",\"external_id\":\"a\\r\\nBcc: x\",\"text\":\"\\u0000x\"}"));
    EXPECT_EQ(hostile->externalId, u"a  Bcc: x"_s);
    EXPECT_EQ(hostile->text, u"x"_s);
    EXPECT_FALSE(stateAnswer(answer("{\"states\":[{\"id\":\"x\",\"state\":\"exploded\"}]}")).ok());
    EXPECT_EQ(stateAnswer(answer("{\"ok\":false,\"code\":\"down\",\"text\":\"Down.\"}")).error().code, u"down"_s);
    EXPECT_FALSE(testAnswer(answer("{}")).ok());
}

TEST(ProtocolTest, ALetterBringsNoFilesFromElsewhere)
{
    QTemporaryDir folder, other;
    const auto write = [](const QString &path) {
        QFile f(path);
        EXPECT_TRUE(f.open(QIODevice::WriteOnly));
    };
    write(folder.filePath(u"in"_s));
    write(other.filePath(u"out"_s));
    ASSERT_TRUE(QFile::link(other.filePath(u"out"_s), folder.filePath(u"link"_s)));
    const auto with = [](const QString &path) {
        return QJsonObject{{u"ok"_s, true},
                           {u"letters"_s, QJsonArray{QJsonObject{{u"message_id"_s, u"x"_s},
                                                                 {u"attachments"_s, QJsonArray{QJsonObject{{u"path"_s, path}}}}}}}};
    };
    EXPECT_TRUE(receiveAnswer(with(folder.filePath(u"in"_s)), folder.path()).ok());
    for (const QString &path :
         {other.filePath(u"out"_s), folder.filePath(u"link"_s), folder.filePath(u"../"_s), u"/etc/passwd"_s, QString()})
        EXPECT_FALSE(receiveAnswer(with(path), folder.path()).ok()) << qPrintable(path);
    EXPECT_FALSE(receiveAnswer(answer("{\"letters\":[{}]}"), folder.path()).ok()) << "neither id nor hash";
}

TEST(ManifestTest, WhatItSaysIsChecked)
{
    const QByteArray good = R"({"v":1,"id":"x_1","name":"X","kinds":["sms"],"calls":["send"],"settings":[
        {"key":"host","label":"Host","required":true},{"key":"port","type":"number","label":"Port","default":25},{"key":"on","type":"bool","label":"On"},
        {"key":"how","type":"choice","choices":["a","b"],"label":"How"}]})";
    const Result<Manifest> m = Manifest::parse(good);
    ASSERT_TRUE(m.ok());
    EXPECT_EQ(m->settings.size(), 4);
    for (const auto &[from, to] : {std::pair("\"v\":1", "\"v\":2"),
                                   {"x_1", "../x"},
                                   {"[\"sms\"]", "[\"fax\"]"},
                                   {"[\"send\"]", "[]"},
                                   {"\"host\"", "\"Ho st\""},
                                   {"[\"a\",\"b\"]", "[]"}})
        EXPECT_EQ(Manifest::parse(QByteArray(good).replace(from, to)).error().code, u"bad_manifest"_s) << to;
    const auto full = checkedSettings(*m, {{u"host"_s, u" h "_s}, {u"on"_s, u"yes"_s}}, true);
    ASSERT_TRUE(full.ok());
    EXPECT_EQ(full->value(u"host"_s), u"h"_s);
    EXPECT_EQ(full->value(u"port"_s).toInt(), 25);
    EXPECT_TRUE(full->value(u"on"_s).toBool());
    EXPECT_EQ(checkedSettings(*m, {}, true).error().code, u"required_setting"_s);
    EXPECT_EQ(checkedSettings(*m, {{u"hots"_s, u"x"_s}}, false).error().code, u"unknown_setting"_s);
    EXPECT_EQ(checkedSettings(*m, {{u"port"_s, u"x"_s}}, false).error().code, u"bad_value"_s);
    EXPECT_EQ(checkedSettings(*m, {{u"how"_s, u"c"_s}}, false).error().code, u"bad_value"_s);
    EXPECT_EQ(checkedSettings(*m, {{u"host"_s, u"a\r\nb"_s}}, false).error().code, u"bad_value"_s);
}

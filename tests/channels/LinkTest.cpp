// SPDX-License-Identifier: GPL-3.0-or-later
// Real programs on the other side: the examples of the documentation, and plugins that misbehave.
#include "core/channels/Link.h"
#include "core/channels/PluginStore.h"
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>

using namespace opora;
using namespace opora::channels;
using namespace Qt::StringLiterals;

namespace {

const QString kBin = QStringLiteral(OPORA_BIN_DIR);

class LinkTest : public ::testing::Test {
protected:
    HostLink host(const QString &library, int startMs = 5000)
    {
        return HostLink(
            {.host = kBin + u"/opora-plugin-host"_s, .library = library, .sha256 = pluginHash(library), .startMs = startMs, .restMs = 0});
    }
    QString example() const { return kBin + u"/examples/example_plugin.so"_s; }
    QString rogue(const QString &how) const { return kBin + u"/rogues/rogue_"_s + how + u".so"_s; }
    Request request(Call call = Call::Send, const QString &text = u"Hello"_s)
    {
        Request r;
        r.id = QString::number(++m_id);
        r.call = call;
        r.limitMs = 1500;
        r.settings = {{u"folder"_s, dir.path()}, {u"file"_s, dir.filePath(u"out.jsonl"_s)}};
        r.message.id = u"m"_s + r.id;
        r.message.to = u"+380500000001"_s;
        r.message.text = text;
        return r;
    }
    QTemporaryDir dir;
    int m_id = 0;
};

TEST_F(LinkTest, TheExamplePluginSends)
{
    HostLink link = host(example());
    const CallResult test = link.call(request(Call::Test));
    ASSERT_TRUE(test.answer) << qPrintable(test.error.code + u' ' + test.error.details);
    EXPECT_TRUE(testAnswer(*test.answer)->ok);
    const CallResult sent = link.call(request());
    ASSERT_TRUE(sent.answer);
    EXPECT_TRUE(sent.committing) << "it said so before it wrote";
    EXPECT_EQ(sendAnswer(*sent.answer)->outcome, Outcome::Sent);
    QFile file(dir.filePath(u"m2.txt"_s));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), "+380500000001\nHello");
    const CallResult refused = link.call(request(Call::Receive));
    ASSERT_TRUE(refused.answer);
    EXPECT_EQ(receiveAnswer(*refused.answer, dir.path()).error().code, u"not_offered"_s);
}

TEST_F(LinkTest, TheExampleCommandSends)
{
    CommandLink link(QStringLiteral(OPORA_SOURCE_DIR "/app/plugins/example_command/example_command.py"), {});
    const CallResult sent = link.call(request(Call::Send, u"Привіт\nдва рядки"_s));
    ASSERT_TRUE(sent.answer) << qPrintable(sent.error.details);
    EXPECT_TRUE(sent.committing);
    EXPECT_EQ(sendAnswer(*sent.answer)->outcome, Outcome::Sent);
    QFile file(dir.filePath(u"out.jsonl"_s));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(QString::fromUtf8(file.readAll()).contains(u"Привіт\\nдва рядки"));
}

TEST_F(LinkTest, ChangedFilesAreNotLoaded)
{
    HostLink link({.host = kBin + u"/opora-plugin-host"_s, .library = example(), .sha256 = "00", .restMs = 0});
    const CallResult r = link.call(request());
    EXPECT_FALSE(r.handedOver);
    EXPECT_EQ(r.error.code, u"plugin_refused"_s);
    EXPECT_EQ(r.error.details, u"plugin_changed"_s);
}

TEST_F(LinkTest, AnotherVersionIsRefusedBeforeItsCodeRuns)
{
    HostLink link = host(rogue(u"version"_s));
    const CallResult r = link.call(request());
    EXPECT_EQ(r.error.details, u"wrong_version"_s) << qPrintable(r.error.message);
    EXPECT_FALSE(r.handedOver);
}

TEST_F(LinkTest, OneThatCrashesWhileLoadingIsReportedAndRests)
{
    HostLink link({.host = kBin + u"/opora-plugin-host"_s,
                   .library = rogue(u"crash"_s),
                   .sha256 = pluginHash(rogue(u"crash"_s)),
                   .startMs = 5000,
                   .restMs = 60'000});
    const CallResult first = link.call(request());
    EXPECT_EQ(first.error.code, u"plugin_crashed"_s) << qPrintable(first.error.details);
    EXPECT_FALSE(first.handedOver) << "nothing can have gone out";
    EXPECT_EQ(link.call(request()).error.code, u"plugin_resting"_s);
}

TEST_F(LinkTest, OneThatSpinsIsEnded)
{
    HostLink link = host(rogue(u"spin"_s));
    QElapsedTimer time;
    time.start();
    const CallResult r = link.call(request());
    EXPECT_EQ(r.error.code, u"plugin_hangs"_s);
    EXPECT_TRUE(r.handedOver);
    EXPECT_FALSE(r.committing) << "it never came to the step that cannot be taken back";
    EXPECT_FALSE(link.running());
    EXPECT_LT(time.elapsed(), 15'000);
}

TEST_F(LinkTest, NonsenseIsNotBelieved)
{
    HostLink link = host(rogue(u"nonsense"_s));
    const CallResult r = link.call(request());
    ASSERT_TRUE(r.answer) << "the host writes the lines, so it is an answer";
    EXPECT_EQ(sendAnswer(*r.answer)->outcome, Outcome::Failed);
    EXPECT_TRUE(testAnswer(*link.call(request(Call::Test)).answer).ok()) << "what it prints on standard output reaches nobody";
}

TEST_F(LinkTest, CommandsThatMisbehave)
{
    const auto script = [&](const QByteArray &text) {
        QFile f(dir.filePath(u"s%1.py"_s.arg(++m_id)));
        EXPECT_TRUE(f.open(QIODevice::WriteOnly));
        f.write("#!/usr/bin/env python3\nimport json, sys, time\nr = json.loads(sys.stdin.readline())\n" + text);
        f.close();
        f.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
        return f.fileName();
    };
    EXPECT_EQ(CommandLink(dir.filePath(u"none"_s), {}).call(request()).error.code, u"no_such_program"_s);
    EXPECT_EQ(CommandLink(u"relative"_s, {}).call(request()).error.code, u"no_such_program"_s) << "never by the working directory";
    const CallResult silent = CommandLink(script("sys.exit(0)\n"), {}).call(request());
    EXPECT_TRUE(silent.handedOver && !silent.answer && !silent.committing);
    const CallResult nonsense = CommandLink(script("print('all fine')\n"), {}).call(request());
    EXPECT_EQ(nonsense.error.code, u"bad_answer"_s);
    const CallResult died =
        CommandLink(script("print(json.dumps({'v': 1, 'id': r['id'], 'event': 'committing'}), flush=True)\nsys.exit(9)\n"), {})
            .call(request());
    EXPECT_TRUE(died.committing && !died.answer);
    const CallResult hangs =
        CommandLink(script("print(json.dumps({'v': 1, 'id': r['id'], 'event': 'committing'}), flush=True)\nwhile True: pass\n"), {})
            .call(request());
    EXPECT_EQ(hangs.error.code, u"plugin_hangs"_s);
    EXPECT_TRUE(hangs.committing);
    const CallResult flood = CommandLink(script("sys.stdout.write('x' * 9000000)\n"), {}).call(request());
    EXPECT_EQ(flood.error.code, u"bad_answer"_s);
}

TEST_F(LinkTest, PluginsComeFromTheirFoldersOnly)
{
    QDir().mkpath(dir.filePath(u"own"_s));
    QDir().mkpath(dir.filePath(u"user"_s));
    const auto manifest = [&](const QString &to, const QByteArray &id) {
        QFile f(dir.filePath(to));
        ASSERT_TRUE(f.open(QIODevice::WriteOnly));
        f.write("{\"v\":1,\"id\":\"" + id + "\",\"name\":\"X\",\"kinds\":[\"sms\"],\"calls\":[\"send\"]}");
    };
    manifest(u"user/a.json"_s, "a");
    ASSERT_TRUE(QFile::copy(example(), dir.filePath(u"user/a.so"_s)));
    manifest(u"user/b.json"_s, "b");
    ASSERT_TRUE(QFile::link(example(), dir.filePath(u"user/b.so"_s)));
    const PluginStore store({dir.filePath(u"own"_s), dir.filePath(u"user"_s)});
    ASSERT_TRUE(store.find(u"a"_s).ok());
    EXPECT_EQ(store.find(u"b"_s).error().code, u"plugin_outside"_s);
    EXPECT_EQ(store.find(u"../user/a"_s).error().code, u"no_such_plugin"_s);
    EXPECT_EQ(store.all().size(), 1);
    const QByteArray pinned = store.find(u"a"_s)->sha256;
    EXPECT_TRUE(store.findPinned(u"a"_s, pinned).ok());
    manifest(u"user/a.json"_s, "a ");
    EXPECT_FALSE(store.findPinned(u"a"_s, pinned).ok()) << "the manifest counts too";
}

TEST_F(LinkTest, WhatMayRunHereStandsInAFileOfThisUser)
{
    DeviceChannels device(dir.filePath(u"config/channels.json"_s));
    EXPECT_TRUE(device.all().isEmpty());
    ASSERT_TRUE(device.enable(u"id1"_s, {u"smtp_mail"_s, "abc", {}, {}}).ok());
    ASSERT_TRUE(device.enable(u"id2"_s, {u"command"_s, {}, u"/bin/true"_s, {u"--x"_s}}).ok());
    EXPECT_EQ(device.all().value(u"id1"_s).sha256, "abc");
    EXPECT_EQ(device.all().value(u"id2"_s).arguments, QStringList{u"--x"_s});
    ASSERT_TRUE(device.disable(u"id1"_s).ok());
    EXPECT_EQ(device.all().size(), 1);
    EXPECT_EQ(QFile::permissions(dir.filePath(u"config/channels.json"_s)) & (QFileDevice::ReadOther | QFileDevice::ReadGroup),
              QFileDevice::Permissions());
}

} // namespace

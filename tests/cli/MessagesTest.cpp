// SPDX-License-Identifier: GPL-3.0-or-later
// Letters from the command line: an answer to one that came, and the program that sends it.
#include "tests/cli/CliFixture.h"
#include "tests/support/EchoChannel.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

class MessagesTest : public opora::test::CliFixture {
protected:
    /// A demo with letters, and a channel over which this computer may send; the user's own channels stay out of it.
    void SetUp() override
    {
        m_before = qgetenv("XDG_CONFIG_HOME");
        qputenv("XDG_CONFIG_HOME", dir.filePath(u"config"_s).toUtf8());
        const opora::test::Ran made = run({u"demo"_s, path(), u"--clients"_s, u"60"_s, u"--deals"_s, u"40"_s, u"--seed"_s, u"5"_s});
        ASSERT_EQ(made.code, 0) << made.err.constData();
        echo = std::make_unique<opora::test::EchoChannel>(QDir(dir.path()));
        json({u"channel"_s, u"configure"_s, u"Office"_s, u"plugin=command"_s, u"kind=email"_s, u"from=sales@example.com"_s});
        json({u"channel"_s, u"enable"_s, u"Office"_s, u"--program"_s, echo->program});
    }
    void TearDown() override { m_before.isNull() ? qunsetenv("XDG_CONFIG_HOME") : qputenv("XDG_CONFIG_HOME", m_before); }
    QString file(const QString &name, const QByteArray &text) const
    {
        QFile f(dir.filePath(name));
        EXPECT_TRUE(f.open(QIODevice::WriteOnly));
        f.write(text);
        return f.fileName();
    }
    /// An e-mail that waits for an answer, by a client or by a stranger.
    QJsonObject letter(bool known) const
    {
        const QJsonArray items = json({u"message"_s, u"inbox"_s}).value(u"items"_s).toArray();
        for (const QJsonValue &v : items) {
            const QJsonObject o = v.toObject();
            if (o.value(u"kind"_s) == u"email"_s && o.value(u"direction"_s) == u"in"_s && o.value(u"client"_s).isObject() == known)
                return o;
        }
        ADD_FAILURE() << "the demo has no such letter";
        return {};
    }
    QJsonObject letterNow(const QString &id) const { return json({u"message"_s, u"letter"_s, id}); }

    std::unique_ptr<opora::test::EchoChannel> echo;

private:
    QByteArray m_before;
};

} // namespace

TEST_F(MessagesTest, AnAnswerGoesToTheWriterInTheSameThread)
{
    const QJsonObject asked = letter(true);
    const QString id = asked.value(u"id"_s).toString();
    const QString body = file(u"answer.txt"_s, "Seven per cent from 200.\n");
    const QJsonObject queued =
        json({u"message"_s, u"queue"_s, u"--reply-to"_s, id, u"--channel"_s, u"Office"_s, u"--body"_s, body, u"--without-consent"_s});
    const QString made = queued.value(u"items"_s).toArray().at(0).toObject().value(u"id"_s).toString();
    ASSERT_FALSE(made.isEmpty());
    EXPECT_TRUE(queued.value(u"refused"_s).toArray().isEmpty());
    EXPECT_TRUE(letterNow(id).value(u"answered"_s).toBool()) << "the letter still waits";
    const QJsonObject message = json({u"message"_s, u"show"_s, made});
    EXPECT_EQ(message.value(u"client"_s).toObject().value(u"id"_s), asked.value(u"client"_s).toObject().value(u"id"_s));
    EXPECT_EQ(message.value(u"address"_s).toString().toLower(), asked.value(u"from"_s).toString().toLower());
    EXPECT_TRUE(message.value(u"subject"_s).toString().startsWith(u"Re: "_s)) << qPrintable(message.value(u"subject"_s).toString());
    EXPECT_EQ(message.value(u"text"_s).toString().trimmed(), u"Seven per cent from 200."_s);
    // What goes out names the letter it answers, where that has an id that mail programs know.
    EXPECT_EQ(json({u"message"_s, u"send"_s, u"--once"_s}).value(u"sent"_s).toInt(), 1);
    const QJsonObject sent = QJsonDocument::fromJson(echo->seen()).object().value(u"message"_s).toObject();
    EXPECT_EQ(sent.value(u"to"_s), message.value(u"address"_s));
    const QString letterId = asked.value(u"letter_id"_s).toString();
    EXPECT_EQ(sent.value(u"in_reply_to"_s).toString(), letterId.contains(u'@') ? letterId : QString());
    // One undo takes back the noting and, had it not gone out, the message: here it has.
    EXPECT_EQ(json({u"message"_s, u"show"_s, made}).value(u"state"_s), u"sent"_s);
}

TEST_F(MessagesTest, OneUndoTakesTheAnswerBackAndTheLetterWaitsAgain)
{
    const QString id = letter(true).value(u"id"_s).toString();
    const QString body = file(u"answer.txt"_s, "Seven per cent.\n");
    json({u"message"_s, u"queue"_s, u"--reply-to"_s, id, u"--channel"_s, u"Office"_s, u"--body"_s, body, u"--without-consent"_s});
    ASSERT_TRUE(letterNow(id).value(u"answered"_s).toBool());
    json({u"undo"_s});
    EXPECT_FALSE(letterNow(id).value(u"answered"_s).toBool());
    EXPECT_EQ(json({u"message"_s, u"send"_s, u"--once"_s}).value(u"sent"_s).toInt(), 0);
}

TEST_F(MessagesTest, WhatCannotBeAnsweredIsRefusedAndNothingIsWritten)
{
    const QString body = file(u"answer.txt"_s, "Seven per cent.\n");
    const auto answer = [&](const QString &to, QStringList more = {}) {
        return cli(QStringList{u"message"_s, u"queue"_s} + more
                   + QStringList{u"--reply-to"_s, to, u"--channel"_s, u"Office"_s, u"--body"_s, body, u"--without-consent"_s});
    };
    const QString known = letter(true).value(u"id"_s).toString(), stranger = letter(false).value(u"id"_s).toString();
    const qint64 before = json({u"message"_s, u"list"_s}).value(u"total"_s).toInteger();
    EXPECT_EQ(answer(u"no-id"_s).errorCode(), u"not_found"_s);
    EXPECT_EQ(answer(stranger).errorCode(), u"letter_of_nobody"_s);
    const QString other = add({u"client"_s, u"add"_s, u"name=Somebody Else"_s, u"email=else@example.org"_s});
    EXPECT_EQ(answer(known, {other}).errorCode(), u"not_the_writer"_s);
    EXPECT_EQ(json({u"message"_s, u"list"_s}).value(u"total"_s).toInteger(), before);
    EXPECT_FALSE(letterNow(known).value(u"answered"_s).toBool());
}

TEST_F(MessagesTest, SigningInNeedsAChannelThatSignsInAndWhatTheCompanyRegistered)
{
    EXPECT_EQ(cli({u"channel"_s, u"signin"_s, u"Office"_s}).errorCode(), u"no_signin");
    const auto made = cli({u"channel"_s, u"configure"_s, u"Mail"_s, u"plugin=smtp_mail"_s, u"kind=email"_s, u"host=mail.example.com"_s,
                           u"from=sales@example.com"_s, u"auth=oauth2"_s});
    if (made.errorCode() == u"no_such_plugin") {
        ASSERT_FALSE(qEnvironmentVariableIsSet("CI")) << "built without the plugin for mail";
        GTEST_SKIP() << "built without the plugin for mail";
    }
    ASSERT_EQ(made.code, 0) << made.err.constData();
    // Without a keychain nothing begins; with one the client id is missing. Either way nobody is sent to a browser.
    const auto r = cli({u"channel"_s, u"signin"_s, u"Mail"_s});
    EXPECT_EQ(r.code, 1);
    EXPECT_TRUE(r.errorCode() == u"keychain_unavailable" || r.errorCode() == u"signin_incomplete") << r.err.constData();
    EXPECT_FALSE(r.err.contains("https://accounts")) << r.err.constData();
}

TEST_F(MessagesTest, TheProgramIsStartedWithItsArguments)
{
    const QString seen = dir.filePath(u"arguments.txt"_s);
    const QString program =
        file(u"with arguments.py"_s, "#!/usr/bin/env python3\nimport json, sys\nr = json.loads(sys.stdin.readline())\nopen('"
                                         + seen.toUtf8() + "', 'w').write('|'.join(sys.argv[1:]))\n"
                                         + "print(json.dumps({'v': 1, 'id': r['id'], 'ok': True}))\n");
    QFile::setPermissions(program, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    json({u"channel"_s, u"enable"_s, u"Office"_s, u"--program"_s, program, u"--arguments"_s, u"--mode \"two words\" last"_s});
    json({u"channel"_s, u"test"_s, u"Office"_s});
    EXPECT_EQ(contents(seen), "--mode|two words|last");
}

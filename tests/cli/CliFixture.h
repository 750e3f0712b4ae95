// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace opora::test {

struct Ran {
    int code = -1;
    QByteArray out, err;
    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    /// "opora-cli: CODE: sentence" -> CODE
    QString errorCode() const { return QString::fromUtf8(err).section(QStringLiteral(": "), 1, 1); }
};

/// Runs the built opora-cli as a user's script would.
class CliFixture : public ::testing::Test {
protected:
    QString path(const QString &name = QStringLiteral("a.opora")) const { return dir.filePath(name); }

    static Ran run(const QStringList &arguments)
    {
        QProcess p;
        p.start(QStringLiteral(OPORA_BIN_DIR "/opora-cli"), arguments);
        Ran r;
        if (!p.waitForFinished(600'000)) {
            ADD_FAILURE() << "opora-cli did not end: " << qPrintable(arguments.join(u' '));
            p.kill();
            p.waitForFinished();
            return r;
        }
        r.code = p.exitStatus() == QProcess::NormalExit ? p.exitCode() : -2;
        r.out = p.readAllStandardOutput();
        r.err = p.readAllStandardError();
        return r;
    }
    /// In the fixture's workspace, JSON.
    Ran cli(QStringList arguments) const
    {
        return run(QStringList{QStringLiteral("--workspace"), path(), QStringLiteral("--format"), QStringLiteral("json")} + arguments);
    }
    /// The same, which must succeed with the given exit code and print JSON.
    QJsonObject json(const QStringList &arguments, int code = 0) const
    {
        const Ran r = cli(arguments);
        EXPECT_EQ(r.code, code) << qPrintable(arguments.join(u' ')) << "\n" << r.err.constData();
        QJsonParseError problem;
        const QJsonDocument doc = QJsonDocument::fromJson(r.out, &problem);
        EXPECT_TRUE(doc.isObject()) << qPrintable(arguments.join(u' ')) << ": " << qPrintable(problem.errorString()) << "\n"
                                    << r.out.constData();
        return doc.object();
    }
    /// The new row's id.
    QString add(const QStringList &arguments) const
    {
        const QJsonObject o = json(arguments);
        EXPECT_TRUE(o.value(QStringLiteral("command")).isString());
        return o.value(QStringLiteral("items")).toArray().at(0).toObject().value(QStringLiteral("id")).toString();
    }
    void create(const QStringList &more = {QStringLiteral("--time-zone"), QStringLiteral("Europe/Kiev"), QStringLiteral("--user"),
                                           QStringLiteral("Olena Kovalenko")}) const
    {
        const Ran r = run(QStringList{QStringLiteral("workspace"), QStringLiteral("create"), path()} + more);
        ASSERT_EQ(r.code, 0) << r.err.constData();
    }
    qint64 total(const QStringList &list) const
    {
        return json(list + QStringList{QStringLiteral("--limit"), QStringLiteral("1")}).value(QStringLiteral("total")).toInteger(-1);
    }
    static QByteArray contents(const QString &file)
    {
        QFile f(file);
        EXPECT_TRUE(f.open(QIODevice::ReadOnly)) << qPrintable(file);
        return f.readAll();
    }

    QTemporaryDir dir;
};

} // namespace opora::test

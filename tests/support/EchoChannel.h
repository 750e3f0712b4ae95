// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDir>
#include <QFile>
#include <QString>

namespace opora::test {

/// A program of the command channel that writes each request into a file and answers with `answer` (JSON members, without
/// braces, %ID% standing for the request's id). What it got is in `log`, one JSON object a line.
struct EchoChannel {
    QString program, log;

    explicit EchoChannel(const QDir &folder, const QByteArray &answer = R"("outcome":"sent","ok":true)",
                         const QString &name = QStringLiteral("echo"))
        : program(folder.filePath(name + QStringLiteral(".py"))),
          log(folder.filePath(name + QStringLiteral(".log")))
    {
        QFile f(program);
        if (f.open(QIODevice::WriteOnly)) {
            f.write("#!/usr/bin/env python3\nimport json, sys\nline = sys.stdin.readline()\nrequest = json.loads(line)\n");
            f.write("open(" + quoted(log) + ", 'a').write(line)\n");
            f.write("print(json.dumps({'v': 1, 'id': request['id'], 'event': 'committing'}), flush=True)\n");
            f.write("print('{\"v\":1,\"id\":\"' + request['id'] + '\"," + answer + "}', flush=True)\n");
        }
        f.close();
        f.setPermissions(f.permissions() | QFile::ExeOwner | QFile::ExeUser);
    }
    QByteArray seen() const
    {
        QFile f(log);
        return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
    }

private:
    static QByteArray quoted(const QString &path) { return "'" + path.toUtf8() + "'"; }
};

} // namespace opora::test

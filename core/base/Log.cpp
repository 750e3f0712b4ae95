// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Log.h"
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QMutex>
#include <cstdio>

namespace opora {
Q_LOGGING_CATEGORY(lcOpora, "opora")
Q_LOGGING_CATEGORY(lcOporaSql, "opora.sql", QtWarningMsg)

namespace {

constexpr qint64 kFileLimit = 1024 * 1024;
constexpr int kFiles = 5;

/// The open log file and its numbered predecessors (opora.log, opora.1.log … opora.4.log, oldest last).
class FileLog {
public:
    bool open(const QString &folder)
    {
        QMutexLocker lock(&m_mutex);
        if (!QDir().mkpath(folder))
            return false;
        m_folder = folder;
        m_file.close();
        m_file.setFileName(name(0));
        return m_file.open(QIODevice::WriteOnly | QIODevice::Append);
    }
    void write(const QByteArray &line)
    {
        QMutexLocker lock(&m_mutex);
        if (!m_file.isOpen())
            return;
        if (m_file.size() + line.size() > kFileLimit)
            rotate();
        m_file.write(line);
        m_file.flush();
    }

private:
    QString name(int i) const
    {
        return i == 0 ? m_folder + QStringLiteral("/opora.log") : m_folder + QStringLiteral("/opora.%1.log").arg(i);
    }
    void rotate()
    {
        m_file.close();
        QFile::remove(name(kFiles - 1));
        for (int i = kFiles - 1; i > 0; --i)
            QFile::rename(name(i - 1), name(i));
        m_file.setFileName(name(0));
        // A log that cannot be reopened must not take the program down: lines are dropped until the next start.
        if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append))
            std::fputs("opora: the log file cannot be reopened\n", stderr);
    }

    QMutex m_mutex;
    QString m_folder;
    QFile m_file;
};

FileLog &fileLog()
{
    static FileLog log;
    return log;
}

const char *levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg: return "debug";
    case QtInfoMsg: return "info";
    case QtWarningMsg: return "warning";
    case QtCriticalMsg: return "critical";
    case QtFatalMsg: return "fatal";
    }
    return "info";
}

void handler(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    QByteArray line = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toUtf8();
    line += ' ';
    line += levelName(type);
    line += ' ';
    line += context.category ? context.category : "default";
    line += ": ";
    QByteArray text = message.toUtf8();
    text.replace('\n', "\\n"); // one line a message, whatever a library puts into it
    line += text;
    line += '\n';
    fileLog().write(line);
    if (type == QtWarningMsg || type == QtCriticalMsg || type == QtFatalMsg)
        std::fputs(line.constData(), stderr);
}

} // namespace

void installFileLog(const QString &folder)
{
    fileLog().open(folder);
    qInstallMessageHandler(handler);
}

} // namespace opora

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/Link.h"
#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLocalServer>
#include <QLocalSocket>
#include <QProcess>
#include <QStandardPaths>
#include <QUuid>

namespace opora::channels {
namespace {

using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Channels)
};

constexpr int kGraceMs = 2'000; ///< past the request's own limit, for an answer that is on its way
constexpr int kMaxRestMs = 60'000;

CallResult failed(Error e, bool handedOver = false, bool committing = false)
{
    return {handedOver, committing, std::nullopt, std::move(e)};
}

Error hangs()
{
    return {u"plugin_hangs"_s, Text::tr("The channel did not answer in time and was ended."), {}, ErrorKind::Refused};
}

void endProcess(QProcess &p)
{
    if (p.state() == QProcess::NotRunning)
        return;
    p.kill();
    p.waitForFinished(5000);
}

} // namespace

QProcessEnvironment channelEnvironment()
{
    const QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
    QProcessEnvironment env;
    for (const QString &name : {u"PATH"_s, u"HOME"_s, u"LANG"_s, u"LC_ALL"_s, u"TMPDIR"_s, u"TEMP"_s, u"TMP"_s, u"SYSTEMROOT"_s,
                                u"USERPROFILE"_s, u"SSL_CERT_FILE"_s, u"SSL_CERT_DIR"_s, u"XDG_RUNTIME_DIR"_s, u"TZ"_s}) {
        if (all.contains(name))
            env.insert(name, all.value(name));
    }
    return env;
}

// ---------------------------------------------------------------------------------------------------------------- host

HostLink::HostLink(Options o) : m_o(std::move(o))
{
    if (m_o.host.isEmpty()) // with whatever suffix this system gives programs
        m_o.host = QStandardPaths::findExecutable(u"opora-plugin-host"_s, {QCoreApplication::applicationDirPath()});
}

HostLink::~HostLink()
{
    end(false);
}

bool HostLink::running() const
{
    return m_socket && m_process && m_process->state() == QProcess::Running;
}

void HostLink::end(bool failed)
{
    m_socket.reset(); // the host ends by itself when nobody is there
    m_server.reset();
    if (m_process && !failed)
        m_process->waitForFinished(1000);
    if (m_process)
        endProcess(*m_process);
    m_process.reset();
    if (failed) {
        ++m_deaths;
        m_sinceDeath.start();
    }
}

Error HostLink::died(const char *code) const
{
    const bool crashed = m_process && m_process->state() == QProcess::NotRunning;
    const QString details = m_process ? QString::fromLocal8Bit(m_process->readAllStandardError().left(2000)) : QString();
    if (crashed || QLatin1String(code) == u"plugin_crashed")
        return {u"plugin_crashed"_s, Text::tr("The channel's plugin crashed. Opora goes on without it and starts it again later."), details,
                ErrorKind::Refused};
    return hangs();
}

Result<QByteArray> HostLink::line(int limitMs)
{
    const QDeadlineTimer deadline(limitMs);
    while (!m_socket->canReadLine()) {
        if (m_socket->bytesAvailable() > MaxLine)
            return Error{u"bad_answer"_s, Text::tr("The channel answered something that cannot be understood."), u"too long"_s,
                         ErrorKind::Refused};
        if (deadline.hasExpired())
            return hangs();
        if (!m_socket->waitForReadyRead(int(std::min<qint64>(deadline.remainingTime(), 500)))
            && m_socket->state() != QLocalSocket::ConnectedState && !m_socket->canReadLine()) {
            m_process->waitForFinished(500);
            return died("plugin_crashed");
        }
    }
    return m_socket->readLine(MaxLine + 2);
}

Result<void> HostLink::start()
{
    if (running())
        return {};
    if (m_process) // it died between two calls
        end(true);
    if (m_deaths > 0 && m_sinceDeath.isValid()) {
        const qint64 rest = std::min<qint64>(qint64(m_o.restMs) << std::min(m_deaths - 1, 10), kMaxRestMs);
        if (m_sinceDeath.elapsed() < rest)
            return Error{
                u"plugin_resting"_s, Text::tr("The channel's plugin failed and is started again in a moment."), {}, ErrorKind::Refused};
    }
    if (!QFileInfo(m_o.host).isExecutable())
        return Error{u"host_missing"_s,
                     Text::tr("The program opora-plugin-host is missing beside Opora; without it no channel works. Install Opora again."),
                     m_o.host, ErrorKind::Refused};
    m_server = std::make_unique<QLocalServer>();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    const QString name = u"opora-"_s + QUuid::createUuid().toString(QUuid::Id128);
    if (!m_server->listen(name))
        return Error{u"host_missing"_s, Text::tr("The channel's plugin could not be reached on this computer."), m_server->errorString(),
                     ErrorKind::Refused};
    m_process = std::make_unique<QProcess>();
    m_process->setProcessEnvironment(channelEnvironment());
    m_process->setStandardOutputFile(QProcess::nullDevice());
    m_process->start(m_o.host, {u"--socket"_s, m_server->fullServerName()});
    const QString nonce = QUuid::createUuid().toString(QUuid::Id128);
    m_process->write(QJsonDocument(QJsonObject{{u"v"_s, ProtocolVersion},
                                               {u"nonce"_s, nonce},
                                               {u"library"_s, m_o.library},
                                               {u"sha256"_s, QString::fromLatin1(m_o.sha256)}})
                         .toJson(QJsonDocument::Compact)
                     + '\n');
    const QDeadlineTimer deadline(m_o.startMs);
    while (!m_server->hasPendingConnections()) {
        m_process->waitForBytesWritten(10);
        if (m_process->state() == QProcess::NotRunning || deadline.hasExpired()) {
            const Error e = died("plugin_hangs");
            end(true);
            return e;
        }
        m_server->waitForNewConnection(50);
    }
    m_socket.reset(m_server->nextPendingConnection());
    m_socket->setParent(nullptr);
    m_server->close(); // one host, one connection
    // Loading the library happens now: it may crash, hang, or be of another version.
    const Result<QByteArray> hello = line(int(deadline.remainingTime()));
    const QJsonObject o = hello.ok() ? QJsonDocument::fromJson(*hello).object() : QJsonObject();
    if (hello.ok() && o.value(u"hello"_s).toString() == nonce && o.value(u"ok"_s).toBool())
        return {};
    Error e = hello.ok() ? Error{u"plugin_refused"_s,
                                 Text::tr("The channel's plugin cannot be used: %1").arg(o.value(u"text"_s).toString().left(MaxShort)),
                                 o.value(u"code"_s).toString(), ErrorKind::Refused}
                         : hello.error();
    end(true);
    return e;
}

CallResult HostLink::call(const Request &request)
{
    if (const Result<void> up = start(); !up.ok())
        return failed(up.error());
    const QByteArray bytes = encode(request);
    const QDeadlineTimer deadline(request.limitMs + kGraceMs);
    m_socket->write(bytes);
    while (m_socket->bytesToWrite() > 0) {
        if (!m_socket->waitForBytesWritten(int(std::max<qint64>(deadline.remainingTime(), 1)))) {
            const Error e = died(m_socket->state() == QLocalSocket::ConnectedState ? "plugin_hangs" : "plugin_crashed");
            end(true);
            return failed(e, true);
        }
    }
    bool committing = false;
    for (;;) {
        const Result<QByteArray> text = line(int(std::max<qint64>(deadline.remainingTime(), 0)));
        Result<Line> read = text.ok() ? readLine(*text, request.id) : Result<Line>(text.error());
        if (!read.ok()) {
            end(true);         // what else it says belongs to nothing
            if (m_deaths == 1) // it had come up and served: this one request may have been too much for it, the next is not
                m_sinceDeath.invalidate();
            return failed(read.error(), true, committing);
        }
        if (read->committing) {
            committing = true;
            continue;
        }
        m_deaths = 0;
        return {true, committing, read->answer, {}};
    }
}

// ------------------------------------------------------------------------------------------------------------- command

CallResult CommandLink::call(const Request &request)
{
    if (!QFileInfo(m_program).isAbsolute() || !QFileInfo(m_program).isExecutable())
        return failed({u"no_such_program"_s,
                       Text::tr("The channel's program %1 is not there or cannot be started.").arg(m_program),
                       {},
                       ErrorKind::Refused});
    QProcess p;
    p.setProcessEnvironment(channelEnvironment());
    p.setWorkingDirectory(QFileInfo(m_program).absolutePath());
    p.setStandardErrorFile(QProcess::nullDevice());
    p.start(m_program, m_arguments);
    if (!p.waitForStarted(10'000))
        return failed({u"no_such_program"_s, Text::tr("The channel's program %1 is not there or cannot be started.").arg(m_program),
                       p.errorString(), ErrorKind::Refused});
    const QDeadlineTimer deadline(request.limitMs + kGraceMs);
    p.write(encode(request));
    p.closeWriteChannel();
    QByteArray out;
    while (p.state() != QProcess::NotRunning && !deadline.hasExpired() && out.size() <= MaxLine) {
        p.waitForReadyRead(int(std::clamp<qint64>(deadline.remainingTime(), 1, 200)));
        out += p.readAllStandardOutput();
    }
    const bool late = p.state() != QProcess::NotRunning;
    endProcess(p);
    out += p.readAllStandardOutput();
    CallResult result =
        failed(late ? hangs()
                    : Error{u"bad_answer"_s, Text::tr("The channel answered something that cannot be understood."), {}, ErrorKind::Refused},
               true);
    if (out.size() > MaxLine)
        return failed(
            {u"bad_answer"_s, Text::tr("The channel answered something that cannot be understood."), u"too long"_s, ErrorKind::Refused},
            true);
    for (const QByteArray &text : out.split('\n')) {
        if (text.trimmed().isEmpty())
            continue;
        const Result<Line> line = readLine(text, request.id);
        if (!line.ok()) {
            result.answer.reset();
            result.error = line.error();
            return result;
        }
        if (line->committing)
            result.committing = true;
        else
            result.answer = line->answer;
    }
    return result;
}

} // namespace opora::channels

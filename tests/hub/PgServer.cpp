// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hub/PgServer.h"
#include <QFile>
#include <QHostAddress>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <gtest/gtest.h>
#include <unistd.h>

namespace opora::test {

using namespace Qt::StringLiterals;

namespace {

bool isRoot()
{
    return ::geteuid() == 0;
}

struct Ran {
    int code;
    QByteArray out;
};

/// As the user that the server may be.
Ran runAsServer(const QString &program, QStringList arguments, const QString &folder)
{
    QProcess p;
    p.setWorkingDirectory(folder);
    p.setProcessChannelMode(QProcess::MergedChannels);
    // The server inherits the pipe otherwise, and the end of its output never comes.
    const QString log = folder + u"/run.log"_s;
    QFile::remove(log);
    p.setStandardOutputFile(log);
    p.setStandardInputFile(QProcess::nullDevice());
    QProcessEnvironment env = QProcessEnvironment::systemEnvironment();
    env.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    const QString libs = QDir(PgServer::binFolder() + u"/../lib"_s).canonicalPath();
    if (!qEnvironmentVariableIsEmpty("PG_BIN"))
        env.insert(u"LD_LIBRARY_PATH"_s, libs);
    p.setProcessEnvironment(env);
    QString name = PgServer::binFolder() + u'/' + program;
    if (isRoot()) {
        arguments = QStringList{u"--reuid=postgres"_s, u"--regid=postgres"_s, u"--init-groups"_s, name} + arguments;
        name = u"setpriv"_s;
    }
    p.start(name, arguments);
    if (!p.waitForFinished(120'000)) {
        p.kill();
        p.waitForFinished();
    }
    QFile f(log);
    return {p.exitStatus() == QProcess::NormalExit ? p.exitCode() : -1, f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray()};
}

void write(const QString &path, const QByteArray &text, QIODevice::OpenMode mode = QIODevice::WriteOnly)
{
    QFile f(path);
    ASSERT_TRUE(f.open(mode)) << qPrintable(path);
    f.write(text);
}

} // namespace

QString PgServer::binFolder()
{
    static const QString folder = [] {
        if (const QString given = qEnvironmentVariable("PG_BIN"); !given.isEmpty())
            return given;
        QProcess p;
        p.start(u"pg_config"_s, {u"--bindir"_s});
        return p.waitForFinished(10'000) ? QString::fromUtf8(p.readAllStandardOutput()).trimmed() : QString();
    }();
    return folder;
}

QString PgServer::missing()
{
    if (binFolder().isEmpty() || !QFile::exists(binFolder() + u"/initdb"_s))
        return u"PostgreSQL's server was not found (set PG_BIN, or install postgresql)"_s;
    if (isRoot() && QStandardPaths::findExecutable(u"setpriv"_s).isEmpty())
        return u"setpriv was not found, and the server does not run as root"_s;
    return {};
}

void PgServer::own(const QString &path) const
{
    if (isRoot())
        QProcess::execute(u"chown"_s, {u"-R"_s, u"postgres:postgres"_s, path});
}

std::unique_ptr<PgServer> PgServer::start(const QByteArray &settings, const QByteArray &hba)
{
    std::unique_ptr<PgServer> s(new PgServer);
    s->m_dir = std::make_unique<QTemporaryDir>(QDir::tempPath() + u"/opora-pg-XXXXXX"_s);
    s->own(s->folder());
    QTcpServer probe; // a port that is free now
    probe.listen(QHostAddress::LocalHost);
    s->m_port = probe.serverPort();
    probe.close();
    const QString data = s->folder() + u"/data"_s;
    const Ran made = runAsServer(
        u"initdb"_s, {u"-D"_s, data, u"-U"_s, u"postgres"_s, u"-A"_s, u"trust"_s, u"-E"_s, u"UTF8"_s, u"--locale=C"_s, u"--no-sync"_s},
        s->folder());
    if (made.code != 0) {
        ADD_FAILURE() << made.out.constData();
        return {};
    }
    write(data + u"/postgresql.conf"_s,
          "unix_socket_directories = '" + s->folder().toUtf8()
              + "'\nlisten_addresses = '127.0.0.1'\nport = " + QByteArray::number(s->m_port)
              + "\nfsync = off\nsynchronous_commit = off\nfull_page_writes = off\nmax_connections = 60\nshared_buffers = "
                "64MB\nlogging_collector = off\njit = off\n"
                "password_encryption = 'scram-sha-256'\n"
              + settings,
          QIODevice::WriteOnly);
    write(data + u"/pg_hba.conf"_s, hba.isEmpty() ? QByteArray("local all all trust\nhost all all 127.0.0.1/32 trust\n") : hba);
    s->own(s->folder());
    return s->launch() ? std::move(s) : nullptr;
}

bool PgServer::launch()
{
    const Ran r = runAsServer(u"pg_ctl"_s,
                              {u"-D"_s, folder() + u"/data"_s, u"-l"_s, folder() + u"/server.log"_s, u"-w"_s, u"-t"_s, u"60"_s, u"start"_s},
                              folder());
    if (r.code == 0)
        return true;
    QFile log(folder() + u"/server.log"_s);
    ADD_FAILURE() << r.out.constData() << (log.open(QIODevice::ReadOnly) ? log.readAll().constData() : "");
    return false;
}

void PgServer::stop()
{
    runAsServer(u"pg_ctl"_s, {u"-D"_s, folder() + u"/data"_s, u"-m"_s, u"immediate"_s, u"-w"_s, u"stop"_s}, folder());
}

PgServer::~PgServer()
{
    stop();
}

void PgServer::crash()
{
    stop();
    launch();
}

int PgServer::version() const
{
    return connect(u"postgres"_s, u"postgres"_s)->serverVersion() / 10000;
}

sync::PgTarget PgServer::target(const QString &user, const QString &database) const
{
    sync::PgTarget t;
    t.user = user;
    t.host = folder();
    t.database = database;
    t.port = m_port;
    return t;
}

std::unique_ptr<sync::PgConnection> PgServer::connect(const QString &user, const QString &database) const
{
    auto c = sync::PgConnection::open(target(user, database), {});
    if (!c.ok()) {
        ADD_FAILURE() << qPrintable(c.error().code) << ": " << qPrintable(c.error().details);
        return {};
    }
    return std::move(c).value();
}

QByteArray PgServer::run(const QString &program, const QStringList &arguments, const QString &user) const
{
    const Ran r =
        runAsServer(program, QStringList{u"-h"_s, folder(), u"-p"_s, QString::number(m_port), u"-U"_s, user} + arguments, folder());
    EXPECT_EQ(r.code, 0) << qPrintable(program) << "\n" << r.out.constData();
    return r.out;
}

} // namespace opora::test

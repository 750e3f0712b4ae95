// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/postgres/PgConnection.h"
#include "core/platform/Platform.h"
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QHostAddress>
#include <QHostInfo>
#include <QRegularExpression>
#include <condition_variable>
#include <libpq-fe.h>
#include <thread>

namespace opora::sync {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Hub)
};

/// libpq fills whatever is not given from PG* variables, host address and options included. They are somebody else's.
void forgetVariables()
{
    static std::mutex mutex;
    std::lock_guard lock(mutex);
    const auto forget = [](const char *name) {
        if (qEnvironmentVariableIsSet(name))
            qunsetenv(name);
    };
    for (const char *name :
         {"PGSERVICE", "PGSERVICEFILE", "PGSYSCONFDIR", "PGDATESTYLE", "PGTZ", "PGGEQO", "PGREQUIRESSL", "PGHOSTADDR", "PGOPTIONS"})
        forget(name);
    if (PQconninfoOption *all = PQconndefaults()) {
        for (const PQconninfoOption *o = all; o->keyword; ++o) {
            if (o->envvar)
                forget(o->envvar);
        }
        PQconninfoFree(all);
    }
}

struct Lookup {
    std::mutex mutex;
    std::condition_variable done;
    std::optional<QHostInfo> info;
};

/// Addresses of a name, or none if the system has not answered in time: its resolver knows no limit, so it gets a thread.
QStringList addressesOf(const QString &host, int limitMs)
{
    auto lookup = std::make_shared<Lookup>();
    std::thread([lookup, host] {
        QHostInfo info = QHostInfo::fromName(host);
        std::lock_guard lock(lookup->mutex);
        lookup->info = std::move(info);
        lookup->done.notify_all();
    }).detach();
    std::unique_lock lock(lookup->mutex);
    lookup->done.wait_for(lock, std::chrono::milliseconds(limitMs), [&] { return lookup->info.has_value(); });
    QStringList list;
    if (lookup->info) {
        for (const QHostAddress &a : lookup->info->addresses())
            list.append(a.toString());
    }
    return list;
}

QByteArray stateIn(const QByteArray &verbose)
{
    // "FATAL:  28P01: …": five signs, a digit among them.
    static const QRegularExpression state(u":\\s+((?=[A-Z]*[0-9])[0-9A-Z]{5}):"_s);
    return state.match(QString::fromUtf8(verbose)).captured(1).toLatin1();
}

} // namespace

PgRows &PgRows::operator=(PgRows &&o) noexcept
{
    std::swap(m_r, o.m_r);
    return *this;
}
PgRows::~PgRows()
{
    PQclear(m_r);
}
int PgRows::count() const
{
    return m_r ? PQntuples(m_r) : 0;
}
bool PgRows::isNull(int row, int column) const
{
    return PQgetisnull(m_r, row, column) != 0;
}
QByteArray PgRows::bytes(int row, int column) const
{
    return QByteArray(PQgetvalue(m_r, row, column), PQgetlength(m_r, row, column));
}
QByteArrayView PgRows::view(int row, int column) const
{
    return QByteArrayView(PQgetvalue(m_r, row, column), PQgetlength(m_r, row, column));
}
qint64 PgRows::affected() const
{
    return m_r ? QByteArray(PQcmdTuples(m_r)).toLongLong() : 0;
}

QByteArray pgUuidArray(const QList<Uuid> &ids)
{
    QByteArray a = "{";
    a.reserve(ids.size() * 37 + 2);
    for (const Uuid &id : ids)
        a += (a.size() > 1 ? "," : "") + id.toString().toLatin1();
    return a + '}';
}

QByteArray pgTextArray(const QByteArrayList &texts)
{
    QByteArrayList quoted;
    for (QByteArray t : texts)
        quoted.append('"' + t.replace('\\', "\\\\").replace('"', "\\\"") + '"');
    return '{' + quoted.join(',') + '}';
}

Result<std::unique_ptr<PgConnection>> PgConnection::open(const PgTarget &target, const QString &password, int limitMs)
{
    OPORA_TRY(target.check());
    forgetVariables();
    QElapsedTimer since;
    since.start();
    auto options = target.options(password);
    std::unique_ptr<PgConnection> c(new PgConnection);
    if (!target.isLocal() && QHostAddress(target.host).protocol() == QAbstractSocket::UnknownNetworkLayerProtocol) {
        const QStringList addresses = addressesOf(target.host, limitMs);
        if (addresses.isEmpty())
            return Error{u"hub_unreachable"_s,
                         Text::tr("The server %1 was not found. Your work is kept and goes on here; it is sent when the server answers.")
                             .arg(target.host),
                         u"name not resolved"_s, ErrorKind::HubUnreachable};
        // The certificate is checked against the name; the addresses only say where to knock.
        QStringList names(addresses.size(), target.host), ports(addresses.size(), QString::number(target.port));
        for (auto &[key, value] : options) {
            if (key == "host")
                value = names.join(u',').toUtf8();
            else if (key == "port")
                value = ports.join(u',').toUtf8();
        }
        options.append({"hostaddr", addresses.join(u',').toUtf8()});
    }
    std::vector<const char *> keys, values;
    for (const auto &[key, value] : options) {
        keys.push_back(key.constData());
        values.push_back(value.constData());
    }
    keys.push_back(nullptr);
    values.push_back(nullptr);
    c->m_conn = PQconnectStartParams(keys.data(), values.data(), 0);
    if (!c->m_conn)
        return c->lost("out of memory");
    PQsetErrorVerbosity(c->m_conn, PQERRORS_VERBOSE); // names the SQLSTATE, whatever the server's language
    PQsetNoticeProcessor(
        c->m_conn, [](void *, const char *) {}, nullptr);
    OPORA_TRY(c->poll(int(std::max<qint64>(1000, limitMs - since.elapsed()))));
    PQsetnonblocking(c->m_conn, 1);
    OPORA_TRY(c->script(
        "set jit = off; set lock_timeout = '5s'; set statement_timeout = '30s'; set idle_in_transaction_session_timeout = '60s'; set "
        "datestyle = 'ISO, YMD'; "
        "set timezone = 'UTC'; set bytea_output = 'hex'; set extra_float_digits = 1"));
    return c;
}

PgConnection::~PgConnection()
{
    std::lock_guard lock(m_mutex);
    PQfinish(m_conn);
    m_conn = nullptr;
}

void PgConnection::interrupt()
{
    std::lock_guard lock(m_mutex);
    m_interrupted = true;
    if (m_conn && PQsocket(m_conn) >= 0)
        platform::shutdownSocket(PQsocket(m_conn));
}

Result<void> PgConnection::poll(int limitMs)
{
    QElapsedTimer since;
    since.start();
    PostgresPollingStatusType next = PGRES_POLLING_WRITING;
    for (;;) {
        const int left = int(limitMs - since.elapsed());
        if (m_interrupted || left <= 0)
            return lost("connecting took too long");
        const int fd = PQsocket(m_conn);
        if (fd < 0)
            return failed(PQerrorMessage(m_conn), stateIn(PQerrorMessage(m_conn)));
        if (!platform::waitForSocket(fd, next == PGRES_POLLING_READING, next == PGRES_POLLING_WRITING, std::min(left, 500)))
            continue;
        next = PQconnectPoll(m_conn);
        if (next == PGRES_POLLING_OK)
            return {};
        if (next == PGRES_POLLING_FAILED)
            return failed(PQerrorMessage(m_conn), stateIn(PQerrorMessage(m_conn)));
    }
}

Error PgConnection::unreachable(const char *why)
{
    return {u"hub_unreachable"_s,
            Text::tr("The server does not answer. Your work is kept and goes on here; it is sent when the server answers again."),
            QString::fromLatin1(why), ErrorKind::HubUnreachable};
}

Error PgConnection::lost(const char *why)
{
    std::lock_guard lock(m_mutex);
    m_interrupted = true;
    if (m_conn && PQsocket(m_conn) >= 0)
        platform::shutdownSocket(PQsocket(m_conn));
    return unreachable(why);
}

Error PgConnection::failed(const QByteArray &text, const QByteArray &state)
{
    m_state = state;
    const QString details = QString::fromUtf8(text).simplified();
    const QByteArray cls = state.left(2);
    if (state == "28P01" || cls == "28" || state == "OP902" || state == "3D000" || (PQconnectionNeedsPassword(m_conn) && state.isEmpty()))
        return {u"hub_access_denied"_s,
                Text::tr("The server did not let this user in: the name, the password or the right to this database is missing. Your work "
                         "is kept here."),
                details, ErrorKind::Refused};
    if (state == "OP901")
        return {u"hub_needs_upgrade"_s,
                Text::tr("The team's hub needs a newer Opora to take changes. Your work is kept; install the new version and it is sent."),
                details, ErrorKind::Refused};
    if (state == "OP900")
        return {u"hub_group_reused"_s,
                Text::tr("A change bears the number of another one that the hub already has. It is kept here; please report this."),
                details, ErrorKind::Internal};
    if (state.isEmpty() && (text.contains("certificate") || text.contains("SSL") || text.contains("channel binding")))
        return {u"hub_certificate"_s,
                Text::tr("The connection to the server is not safe: its certificate is missing, has expired or belongs to another name. "
                         "Nothing was sent."),
                details, ErrorKind::Refused};
    if (PQstatus(m_conn) == CONNECTION_BAD || state.isEmpty() || cls == "08")
        return {u"hub_unreachable"_s,
                Text::tr("The server does not answer. Your work is kept and goes on here; it is sent when the server answers again."),
                details, ErrorKind::HubUnreachable};
    if (cls == "40" || cls == "53" || cls == "57" || state == "55P03")
        return {u"hub_busy"_s, Text::tr("The server is busy. Your work is kept and is sent in a moment."), details,
                ErrorKind::HubUnreachable};
    return {u"hub_refused"_s, Text::tr("The server refused the request. Nothing was changed."), details, ErrorKind::Refused};
}

Result<void> PgConnection::wait(bool write, int limitMs)
{
    QElapsedTimer since;
    since.start();
    while (!m_interrupted) {
        const int left = int(limitMs - since.elapsed());
        if (left <= 0)
            return lost("no byte in time");
        if (platform::waitForSocket(PQsocket(m_conn), true, write, std::min(left, 500)))
            return {};
    }
    return lost("interrupted");
}

Result<void> PgConnection::flush()
{
    for (;;) {
        const int rest = PQflush(m_conn);
        if (rest == 0)
            return {};
        if (rest < 0)
            return failed(PQerrorMessage(m_conn), {});
        OPORA_TRY(wait(true, m_limitMs));
        if (!PQconsumeInput(m_conn)) // the server may have to be heard before it listens
            return failed(PQerrorMessage(m_conn), {});
    }
}

Result<void> PgConnection::send(const char *sql, const PgArgs &args)
{
    if (m_interrupted)
        return lost("interrupted");
    std::vector<const char *> values;
    for (const auto &a : args)
        values.push_back(a ? a->constData() : nullptr);
    if (!PQsendQueryParams(m_conn, sql, int(values.size()), nullptr, values.data(), nullptr, nullptr, 0))
        return failed(PQerrorMessage(m_conn), {});
    return flush();
}

Result<PgRows> PgConnection::check(pg_result *r)
{
    PgRows rows(r);
    switch (PQresultStatus(r)) {
    case PGRES_COMMAND_OK:
    case PGRES_TUPLES_OK:
    case PGRES_EMPTY_QUERY:
    case PGRES_COPY_IN:
    case PGRES_COPY_OUT: return rows;
    default: {
        const char *state = PQresultErrorField(r, PG_DIAG_SQLSTATE);
        return failed(PQresultErrorMessage(r), state ? state : "");
    }
    }
}

Result<PgRows> PgConnection::finish()
{
    std::optional<Result<PgRows>> answer;
    for (;;) {
        while (PQisBusy(m_conn)) {
            OPORA_TRY(wait(false, m_limitMs));
            if (!PQconsumeInput(m_conn))
                return failed(PQerrorMessage(m_conn), {});
        }
        pg_result *r = PQgetResult(m_conn);
        if (!r)
            break;
        const auto status = PQresultStatus(r);
        Result<PgRows> checked = check(r);
        if (!answer || answer->ok()) // of several statements the first error counts
            answer.emplace(std::move(checked));
        if (status == PGRES_COPY_IN || status == PGRES_COPY_OUT)
            break;
    }
    return answer ? std::move(*answer) : Result<PgRows>(lost("no answer"));
}

Result<PgRows> PgConnection::query(const char *sql, const PgArgs &args)
{
    OPORA_TRY(send(sql, args));
    return finish();
}

Result<void> PgConnection::script(const QByteArray &sql)
{
    if (m_interrupted)
        return lost("interrupted");
    if (!PQsendQuery(m_conn, sql.constData()))
        return failed(PQerrorMessage(m_conn), {});
    OPORA_TRY(flush());
    const Result<PgRows> rows = finish();
    return rows.ok() ? Result<void>() : Result<void>(rows.error());
}

Result<qint64> PgConnection::copyIn(const QByteArray &sql, const std::function<Result<QByteArray>()> &next)
{
    OPORA_TRY(query(sql));
    Result<void> supplied;
    for (;;) {
        Result<QByteArray> chunk = next();
        if (!chunk.ok()) {
            supplied = chunk.error();
            break;
        }
        if (chunk->isEmpty())
            break;
        while (PQputCopyData(m_conn, chunk->constData(), int(chunk->size())) == 0)
            OPORA_TRY(flush());
        OPORA_TRY(flush());
    }
    while (PQputCopyEnd(m_conn, supplied.ok() ? nullptr : "given up") == 0)
        OPORA_TRY(flush());
    OPORA_TRY(flush());
    Result<PgRows> done = finish();
    OPORA_TRY(supplied);
    if (!done.ok())
        return done.error();
    return done->affected();
}

Result<void> PgConnection::copyOut(const QByteArray &sql, const std::function<bool(QByteArrayView)> &line)
{
    OPORA_TRY(query(sql));
    for (;;) {
        char *buffer = nullptr;
        const int n = PQgetCopyData(m_conn, &buffer, 1);
        if (n > 0) {
            const bool goesOn = line(QByteArrayView(buffer, n));
            PQfreemem(buffer);
            if (!goesOn)
                return lost("given up");
            continue;
        }
        if (n < 0)
            break;
        OPORA_TRY(wait(false, m_limitMs));
        if (!PQconsumeInput(m_conn))
            return failed(PQerrorMessage(m_conn), {});
    }
    const Result<PgRows> done = finish();
    return done.ok() ? Result<void>() : Result<void>(done.error());
}

Result<bool> PgConnection::waitForNotification(int ms)
{
    QElapsedTimer since;
    since.start();
    for (;;) {
        if (!PQconsumeInput(m_conn))
            return failed(PQerrorMessage(m_conn), {});
        bool any = false;
        while (PGnotify *n = PQnotifies(m_conn)) {
            any = true;
            PQfreemem(n);
        }
        const int left = int(ms - since.elapsed());
        if (any || left <= 0)
            return any;
        if (m_interrupted)
            return lost("interrupted");
        (void)platform::waitForSocket(PQsocket(m_conn), true, false, std::min(left, 500));
    }
}

bool PgConnection::isAlive() const
{
    return m_conn && !m_interrupted && PQstatus(m_conn) == CONNECTION_OK;
}
int PgConnection::serverVersion() const
{
    return PQserverVersion(m_conn);
}
bool PgConnection::usesTls() const
{
    return PQsslInUse(m_conn) != 0;
}
QString PgConnection::tlsVersion() const
{
    return usesTls() ? QString::fromLatin1(PQsslAttribute(m_conn, "protocol")) : QString();
}
QString PgConnection::cipher() const
{
    return usesTls() ? QString::fromLatin1(PQsslAttribute(m_conn, "cipher")) : QString();
}

Result<QByteArray> PgConnection::scramVerifier(const QString &password, const QString &user) const
{
    char *verifier = PQencryptPasswordConn(m_conn, password.toUtf8().constData(), user.toUtf8().constData(), "scram-sha-256");
    if (!verifier)
        return Error{u"password_unusable"_s, Text::tr("This password cannot be used. Nothing was changed."),
                     QString::fromUtf8(PQerrorMessage(m_conn)), ErrorKind::Refused};
    const QByteArray text(verifier);
    PQfreemem(verifier);
    return text;
}

QByteArray PgConnection::quotedName(const QByteArray &name)
{
    return '"' + QByteArray(name).replace('"', "\"\"") + '"';
}
// standard_conforming_strings is on since PostgreSQL 9.1; a backslash is an ordinary character.
QByteArray PgConnection::quotedText(const QByteArray &text)
{
    return '\'' + QByteArray(text).replace('\'', "''") + '\'';
}

} // namespace opora::sync

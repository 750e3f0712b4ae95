// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Id.h"
#include "core/base/Result.h"
#include "core/sync/postgres/PgTarget.h"
#include <QByteArrayList>
#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

struct pg_conn;
struct pg_result;

namespace opora::sync {

/// Rows of one answer, text format. Owns libpq's result.
class PgRows {
public:
    PgRows() = default;
    explicit PgRows(pg_result *r) : m_r(r) {}
    PgRows(PgRows &&o) noexcept : m_r(std::exchange(o.m_r, nullptr)) {}
    PgRows &operator=(PgRows &&o) noexcept;
    ~PgRows();
    int count() const;
    bool isNull(int row, int column) const;
    QByteArray bytes(int row, int column) const;
    QByteArrayView view(int row, int column) const; ///< valid as long as this
    QString text(int row, int column) const { return QString::fromUtf8(bytes(row, column)); }
    qint64 number(int row, int column) const { return bytes(row, column).toLongLong(); }
    bool flag(int row, int column) const { return bytes(row, column) == "t"; }
    Uuid id(int row, int column) const { return Uuid::fromString(text(row, column)).value_or(Uuid()); }
    /// First cell; empty when there is no row.
    QByteArray scalar() const { return count() > 0 ? bytes(0, 0) : QByteArray(); }
    qint64 affected() const;

private:
    pg_result *m_r = nullptr;
};

using PgArgs = QList<std::optional<QByteArray>>; ///< text of parameters $1…; nullopt: NULL
QByteArray pgUuidArray(const QList<Uuid> &ids);
QByteArray pgTextArray(const QByteArrayList &texts);

/// One connection to PostgreSQL. Every call blocks its thread, never longer than the limit: libpq is only used in its
/// non-blocking form, and a socket that stays silent is shut down. Belongs to one thread; only interrupt() may come from
/// another. Errors: hub_unreachable, hub_busy (transient), hub_access_denied, hub_certificate, hub_refused (SQL); `details`
/// holds the server's words, `state` of the last error its SQLSTATE.
class PgConnection {
public:
    static Result<std::unique_ptr<PgConnection>> open(const PgTarget &target, const QString &password, int limitMs = 10'000);
    ~PgConnection();
    PgConnection(const PgConnection &) = delete;

    /// The longest a following call may take without a byte from the server.
    static constexpr int kLimitMs = 15'000;
    void setLimit(int ms) { m_limitMs = ms; }
    Result<PgRows> query(const char *sql, const PgArgs &args = {});
    Result<PgRows> query(const QByteArray &sql, const PgArgs &args = {}) { return query(sql.constData(), args); }
    /// Several statements without parameters, in one go (administration).
    Result<void> script(const QByteArray &sql);
    /// Sends and does not wait; then finish(). For tests that need two connections at once.
    Result<void> send(const char *sql, const PgArgs &args = {});
    Result<PgRows> finish();
    /// COPY … FROM STDIN: `next` fills a chunk, an empty one ends.
    Result<qint64> copyIn(const QByteArray &sql, const std::function<Result<QByteArray>()> &next);
    /// COPY … TO STDOUT: called for each line with its newline; false stops.
    Result<void> copyOut(const QByteArray &sql, const std::function<bool(QByteArrayView)> &line);
    /// True if a notification has come since the last call; waits at most that long for one.
    Result<bool> waitForNotification(int ms);

    bool isAlive() const;
    /// hub_unreachable, with what happened for the log.
    static Error unreachable(const char *why);
    int serverVersion() const; ///< 150004
    bool usesTls() const;
    QString tlsVersion() const; ///< "TLSv1.3"; empty without TLS
    QString cipher() const;
    QByteArray lastState() const { return m_state; }
    /// A SCRAM verifier, so that a new password never travels as text.
    Result<QByteArray> scramVerifier(const QString &password, const QString &user) const;
    static QByteArray quotedName(const QByteArray &name);
    static QByteArray quotedText(const QByteArray &text);
    /// Ends whatever the connection waits for, from any thread; it is dead afterwards.
    void interrupt();

private:
    PgConnection() = default;
    Result<void> poll(int limitMs);
    Result<void> flush();
    Result<void> wait(bool write, int limitMs);
    Error failed(const QByteArray &text, const QByteArray &state);
    Error lost(const char *code);
    Result<PgRows> check(pg_result *r);

    pg_conn *m_conn = nullptr;
    int m_limitMs = kLimitMs;
    QByteArray m_state;
    std::mutex m_mutex;
    std::atomic<bool> m_interrupted{false};
};

} // namespace opora::sync

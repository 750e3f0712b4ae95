// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include "core/base/Value.h"
#include <QByteArray>
#include <QHash>
#include <QString>
#include <functional>
#include <memory>
#include <optional>

struct sqlite3;
struct sqlite3_stmt;

namespace opora::sqlite {

/// The engine's failure as an Error: code by the result code (disk_full, read_only, busy, workspace_corrupt,
/// not_a_workspace, no_permission, cancelled, constraint, internal), a sentence for the user, the engine's text in details.
Error toError(int rc, const char *engineText, const QString &path = {});

class Connection;

/// A prepared statement. Positions from 0 for both parameters and columns. Not thread-safe; belongs to its Connection.
class Statement {
public:
    Statement() = default;
    Statement(sqlite3 *db, sqlite3_stmt *s) : m_db(db), m_s(s) {}
    Statement(Statement &&o) noexcept
        : m_db(o.m_db),
          m_s(std::exchange(o.m_s, nullptr)),
          m_cached(o.m_cached),
          m_rc(o.m_rc),
          m_error(std::move(o.m_error)),
          m_owner(o.m_owner)
    {}
    Statement &operator=(Statement &&o) noexcept;
    ~Statement();
    bool isValid() const { return m_s != nullptr; }

    Statement &bind(int i, qint64 v);
    Statement &bind(int i, int v) { return bind(i, qint64(v)); }
    Statement &bind(int i, double v);
    Statement &bind(int i, QStringView v);
    Statement &bind(int i, const QString &v) { return bind(i, QStringView(v)); }
    Statement &bind(int i, bool v) { return bind(i, qint64(v)); }
    template <class Tag> Statement &bind(int i, const Id<Tag> &v) { return bind(i, v.uuid()); }
    Statement &clearBindings(); ///< all null
    Statement &bindUtf8(int i, QByteArrayView utf8);   ///< text already in UTF-8, copied
    Statement &bindStatic(int i, QByteArrayView utf8); ///< as above, but must outlive the step
    Statement &bindBlob(int i, QByteArrayView v);
    Statement &bind(int i, const Uuid &v); ///< a null id binds NULL
    Statement &bind(int i, const Value &v);
    Statement &bindNull(int i);
    /// Binds from parameter 0 in order.
    template <class... A> Statement &args(const A &...a)
    {
        int i = 0;
        (bind(i++, a), ...);
        return *this;
    }

    /// Moves all bound parameters to a statement with the same number of parameters.
    void moveBindingsTo(Statement &other);
    /// true: a row is there; false: done or failed (then error() is set).
    bool step();
    /// Runs to the end and resets; for statements without rows.
    Result<void> run();
    void reset();
    bool failed() const { return m_rc != 0; }
    Result<void> status() const;

    int columns() const;
    bool isNull(int i) const;
    qint64 integer(int i) const;
    double real(int i) const;
    QString text(int i) const;
    QByteArrayView utf8(int i) const; ///< valid until the next step
    QByteArrayView blob(int i) const;
    Uuid uuid(int i) const;
    Value value(int i) const; ///< by the stored class; 16-byte blobs become ids

private:
    friend class Connection;
    void release(); ///< gives the statement back to its connection, or ends it
    void failed(int rc, const QString &text);
    sqlite3 *m_db = nullptr;
    sqlite3_stmt *m_s = nullptr;
    bool m_cached = false;
    int m_rc = 0;
    QString m_error;
    Connection *m_owner = nullptr;
};

enum class OpenMode { ReadOnly, ReadWrite, Create };

/// One connection. Used by one thread at a time; interrupt() from any.
class Connection {
public:
    static Result<std::unique_ptr<Connection>> open(const QString &path, OpenMode mode);
    /// A database of its own in memory, empty or with the bytes of image() (any page size); nothing of it reaches a disk.
    static Result<std::unique_ptr<Connection>> openInMemory(const QByteArray &image = {});
    QByteArray image() const; ///< the whole database as bytes; empty on failure
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// Prepared once, kept for the life of the connection; do not hold two of the same SQL at once (the second is prepared anew).
    Statement cached(QByteArrayView sql);
    Statement prepare(QByteArrayView sql);
    Result<void> exec(const QByteArray &sql); ///< one or many statements without parameters
    Result<void> run(QByteArrayView sql) { return cached(sql).run(); }
    template <class... A> Result<void> run(QByteArrayView sql, const A &...a)
    {
        Statement s = cached(sql);
        s.args(a...);
        return s.run();
    }
    /// First column of the first row; null Value if there is none.
    template <class... A> Value scalar(QByteArrayView sql, const A &...a)
    {
        Statement s = cached(sql);
        s.args(a...);
        return s.step() ? s.value(0) : Value();
    }
    qint64 lastInsertRowId() const;
    int changes() const;
    bool inTransaction() const;
    void interrupt();
    sqlite3 *handle() const { return m_db; }
    const QString &path() const { return m_path; }
    void dropCached();
    /// The first read that failed since the last call, though nobody may have asked (scalar() has no way to say it). What was
    /// decided after such a read was decided blindly: Transaction::commit() refuses it.
    Result<void> takeFailedRead();

private:
    Connection() = default;
    static Result<std::unique_ptr<Connection>> opened(const QString &name, int flags);
    friend class Statement;
    void giveBack(sqlite3_stmt *s);
    sqlite3 *m_db = nullptr;
    QString m_path;
    QHash<QByteArray, sqlite3_stmt *> m_cache; // idle statements; taken out while in use
    std::optional<Error> m_failedRead;
};

/// BEGIN IMMEDIATE … COMMIT; rolls back at scope end unless committed. After any error assume it is already rolled back.
/// commit() rolls back, with that error, if a read failed in between.
class Transaction {
public:
    static Result<Transaction> begin(Connection &c, bool immediate = true);
    Transaction(Transaction &&o) noexcept : m_c(std::exchange(o.m_c, nullptr)) {}
    ~Transaction();
    Result<void> commit();
    void rollback();

private:
    explicit Transaction(Connection *c) : m_c(c) {}
    Connection *m_c;
};

} // namespace opora::sqlite

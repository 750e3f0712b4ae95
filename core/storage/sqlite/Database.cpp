// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlite/Database.h"
#include "core/base/Log.h"
#include "core/base/SearchKey.h"
#include <QCoreApplication>
#include <QFileInfo>
#include <array>
#include <cstring>
#include <sqlite3.h>

namespace opora::sqlite {
namespace {

QString sentence(const char *text)
{
    return QCoreApplication::translate("StorageError", text);
}

Error make(const char *code, const char *message, ErrorKind kind, const QString &details)
{
    return {QString::fromLatin1(code), sentence(message), details, kind};
}

// Two functions for statements of core/storage (never for triggers: the file must stay writable by any engine build).
/// Last folded texts of one connection, by hash: columns such as a city hold few different values, and a filter over a
/// million rows folds each of them a million times otherwise.
struct FoldCache {
    struct Slot {
        QByteArray text, key;
    };
    std::array<Slot, 1024> entries;
};
constexpr int kCachedText = 64; // bytes; longer texts rarely repeat

void foldFunction(sqlite3_context *ctx, int, sqlite3_value **args)
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(args[0]));
    if (!text) {
        sqlite3_result_null(ctx);
        return;
    }
    const QByteArrayView utf8(text, sqlite3_value_bytes(args[0]));
    if (utf8.size() > kCachedText) {
        const QByteArray key = searchKey(QString::fromUtf8(utf8));
        sqlite3_result_text(ctx, key.constData(), int(key.size()), SQLITE_TRANSIENT);
        return;
    }
    auto *cache = static_cast<FoldCache *>(sqlite3_user_data(ctx));
    FoldCache::Slot &slot = cache->entries[qHashBits(utf8.data(), size_t(utf8.size())) % cache->entries.size()];
    if (QByteArrayView(slot.text) != utf8 || slot.key.isNull()) {
        slot.text = utf8.toByteArray();
        slot.key = searchKey(QString::fromUtf8(utf8));
        if (slot.key.isNull())
            slot.key = QByteArray("");
    }
    sqlite3_result_text(ctx, slot.key.constData(), int(slot.key.size()), SQLITE_TRANSIENT);
}

void sortKeyFunction(sqlite3_context *ctx, int, sqlite3_value **args)
{
    const void *text = sqlite3_value_text16(args[0]);
    const QStringView view(static_cast<const QChar *>(text), text ? sqlite3_value_bytes16(args[0]) / 2 : 0);
    const QByteArray key = sortKey(view);
    sqlite3_result_blob(ctx, key.constData(), int(key.size()), SQLITE_TRANSIENT);
}

} // namespace

Error toError(int rc, const char *engineText, const QString &path)
{
    const QString details = QStringLiteral("sqlite %1: %2 %3").arg(rc).arg(QString::fromUtf8(engineText ? engineText : ""), path);
    switch (rc & 0xff) {
    case SQLITE_FULL:
        return make(
            "disk_full",
            QT_TRANSLATE_NOOP(
                "StorageError",
                "The disk is full. Nothing of this change was saved; everything saved before is kept. Free some space and try again."),
            ErrorKind::Refused, details);
    case SQLITE_READONLY:
        return make("workspace_read_only",
                    QT_TRANSLATE_NOOP("StorageError",
                                      "The workspace file may only be read. Nothing was changed. Copy it to a folder you may write to."),
                    ErrorKind::Refused, details);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return make(
            "busy",
            QT_TRANSLATE_NOOP("StorageError", "Another program is writing to the workspace. Nothing was changed. Try again in a moment."),
            ErrorKind::Refused, details);
    case SQLITE_CORRUPT:
        return make(
            "workspace_corrupt",
            QT_TRANSLATE_NOOP("StorageError",
                              "The workspace file is damaged. It was left as it is. Open the newest backup and keep this file for repair."),
            ErrorKind::CannotOpen, details);
    case SQLITE_NOTADB:
        return make("not_a_workspace", QT_TRANSLATE_NOOP("StorageError", "This file is not an Opora workspace. It was left untouched."),
                    ErrorKind::CannotOpen, details);
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return make(
            "no_permission",
            QT_TRANSLATE_NOOP("StorageError", "The file cannot be opened here. Check that the folder exists and that you may write to it."),
            ErrorKind::CannotOpen, details);
    case SQLITE_INTERRUPT:
        return make("cancelled", QT_TRANSLATE_NOOP("StorageError", "Cancelled. Nothing was changed."), ErrorKind::Cancelled, details);
    case SQLITE_CONSTRAINT:
        return make(
            "constraint",
            QT_TRANSLATE_NOOP("StorageError",
                              "The change contradicts other data (for example it names a row that does not exist). Nothing was changed."),
            ErrorKind::Refused, details);
    case SQLITE_IOERR:
        return make("disk_error",
                    QT_TRANSLATE_NOOP("StorageError",
                                      "The disk reported an error. Nothing of this change was saved. Check the disk and make a backup."),
                    ErrorKind::Internal, details);
    default:
        return make(
            "internal",
            QT_TRANSLATE_NOOP("StorageError", "Something went wrong inside the program. Nothing was changed; the details are in the log."),
            ErrorKind::Internal, details);
    }
}

// ---------------------------------------------------------------------------------------------------------- Statement

Statement &Statement::operator=(Statement &&o) noexcept
{
    if (this != &o) {
        release(); // not the destructor: the members live on
        m_db = o.m_db;
        m_s = std::exchange(o.m_s, nullptr);
        m_cached = o.m_cached;
        m_rc = o.m_rc;
        m_error = std::move(o.m_error);
        m_owner = o.m_owner;
    }
    return *this;
}

Statement::~Statement()
{
    release();
}

void Statement::release()
{
    if (!m_s)
        return;
    if (m_cached && m_owner) {
        sqlite3_reset(m_s);
        sqlite3_clear_bindings(m_s);
        m_owner->giveBack(m_s);
    } else {
        sqlite3_finalize(m_s);
    }
    m_s = nullptr;
}

Statement &Statement::bind(int i, qint64 v)
{
    sqlite3_bind_int64(m_s, i + 1, v);
    return *this;
}
Statement &Statement::bind(int i, double v)
{
    sqlite3_bind_double(m_s, i + 1, v);
    return *this;
}
Statement &Statement::clearBindings()
{
    sqlite3_clear_bindings(m_s);
    return *this;
}

Statement &Statement::bindNull(int i)
{
    sqlite3_bind_null(m_s, i + 1);
    return *this;
}

Statement &Statement::bind(int i, QStringView v)
{
    if (v.isNull())
        sqlite3_bind_null(m_s, i + 1);
    else // UTF-8 by Qt's vectorised converter: faster than the engine's own from UTF-16, and what the file holds
        return bindUtf8(i, v.toUtf8());
    return *this;
}

Statement &Statement::bindUtf8(int i, QByteArrayView v)
{
    sqlite3_bind_text64(m_s, i + 1, v.data(), sqlite3_uint64(v.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
    return *this;
}

Statement &Statement::bindStatic(int i, QByteArrayView v)
{
    sqlite3_bind_text64(m_s, i + 1, v.data(), sqlite3_uint64(v.size()), SQLITE_STATIC, SQLITE_UTF8);
    return *this;
}

Statement &Statement::bindBlob(int i, QByteArrayView v)
{
    if (v.isNull())
        sqlite3_bind_null(m_s, i + 1);
    else
        sqlite3_bind_blob64(m_s, i + 1, v.data(), sqlite3_uint64(v.size()), SQLITE_TRANSIENT);
    return *this;
}

Statement &Statement::bind(int i, const Uuid &v)
{
    if (v.isNull())
        sqlite3_bind_null(m_s, i + 1);
    else
        sqlite3_bind_blob(m_s, i + 1, v.data(), 16, SQLITE_TRANSIENT);
    return *this;
}

Statement &Statement::bind(int i, const Value &v)
{
    if (v.isNull())
        return bindNull(i);
    if (v.isInt())
        return bind(i, v.toInt());
    if (v.isReal())
        return bind(i, v.toReal());
    if (v.isUuid())
        return bind(i, v.toUuid());
    if (v.isBlob())
        return bindBlob(i, v.toBlob());
    return bindUtf8(i, v.textPtr()->toUtf8());
}

void Statement::moveBindingsTo(Statement &other)
{
    sqlite3_transfer_bindings(m_s, other.m_s);
}

bool Statement::step()
{
    if (!m_s)
        return false;
    const int rc = sqlite3_step(m_s);
    if (rc == SQLITE_ROW)
        return true;
    if (rc != SQLITE_DONE)
        failed(rc, QString::fromUtf8(sqlite3_errmsg(m_db)));
    return false;
}

void Statement::failed(int rc, const QString &text)
{
    m_rc = rc;
    m_error = text;
    if (m_owner && !m_owner->m_failedRead && (!m_s || sqlite3_stmt_readonly(m_s)))
        m_owner->m_failedRead = toError(rc, text.toUtf8().constData(), m_owner->m_path);
}

Result<void> Statement::run()
{
    while (step()) {}
    Result<void> r = status();
    if (m_s)
        sqlite3_reset(m_s);
    return r;
}

void Statement::reset()
{
    if (m_s)
        sqlite3_reset(m_s);
    m_rc = 0;
}

Result<void> Statement::status() const
{
    if (m_rc == 0)
        return {};
    return toError(m_rc, m_error.toUtf8().constData());
}

int Statement::columns() const
{
    return sqlite3_column_count(m_s);
}
bool Statement::isNull(int i) const
{
    return sqlite3_column_type(m_s, i) == SQLITE_NULL;
}
qint64 Statement::integer(int i) const
{
    return sqlite3_column_int64(m_s, i);
}
double Statement::real(int i) const
{
    return sqlite3_column_double(m_s, i);
}

QString Statement::text(int i) const
{
    const auto *p = reinterpret_cast<const char *>(sqlite3_column_text(m_s, i));
    return p ? QString::fromUtf8(p, sqlite3_column_bytes(m_s, i)) : QString();
}

QByteArrayView Statement::utf8(int i) const
{
    const auto *p = reinterpret_cast<const char *>(sqlite3_column_text(m_s, i));
    return p ? QByteArrayView(p, sqlite3_column_bytes(m_s, i)) : QByteArrayView();
}

QByteArrayView Statement::blob(int i) const
{
    const auto *p = static_cast<const char *>(sqlite3_column_blob(m_s, i));
    return p ? QByteArrayView(p, sqlite3_column_bytes(m_s, i)) : QByteArrayView();
}

Uuid Statement::uuid(int i) const
{
    const QByteArrayView b = blob(i);
    return b.size() == 16 ? Uuid::fromBytes(b.data()) : Uuid();
}

Value Statement::value(int i) const
{
    switch (sqlite3_column_type(m_s, i)) {
    case SQLITE_INTEGER: return integer(i);
    case SQLITE_FLOAT: return real(i);
    case SQLITE_TEXT: return text(i);
    case SQLITE_BLOB: {
        const QByteArrayView b = blob(i);
        return b.size() == 16 ? Value(Uuid::fromBytes(b.data())) : Value(b.toByteArray());
    }
    default: return {};
    }
}

// --------------------------------------------------------------------------------------------------------- Connection

static int logSlow(unsigned, void *, void *statement, void *nanoseconds)
{
    constexpr sqlite3_int64 slowMs = 5;
    const sqlite3_int64 ms = *static_cast<sqlite3_int64 *>(nanoseconds) / 1'000'000;
    if (ms >= slowMs)
        qCDebug(lcOporaSql) << ms << "ms" << sqlite3_sql(static_cast<sqlite3_stmt *>(statement));
    return 0;
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, OpenMode mode)
{
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    flags |= mode == OpenMode::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    if (mode == OpenMode::Create)
        flags |= SQLITE_OPEN_CREATE;
    OPORA_ASSIGN(auto c, opened(QFileInfo(path).absoluteFilePath(), flags));
    c->m_path = path;
    if (mode == OpenMode::ReadWrite && sqlite3_db_readonly(c->m_db, "main") == 1)
        return toError(SQLITE_READONLY, "opened read-only", path);
    return c;
}

Result<std::unique_ptr<Connection>> Connection::openInMemory(const QByteArray &image)
{
    OPORA_ASSIGN(auto c, opened(QStringLiteral(":memory:"), SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_READWRITE
                                                                | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY));
    if (image.isEmpty())
        return c;
    auto *copy = static_cast<unsigned char *>(sqlite3_malloc64(sqlite3_uint64(image.size())));
    if (!copy)
        return toError(SQLITE_NOMEM, "image");
    std::memcpy(copy, image.constData(), size_t(image.size()));
    const int rc = sqlite3_deserialize(c->m_db, "main", copy, image.size(), image.size(),
                                       SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE);
    if (rc != SQLITE_OK)
        return toError(rc, sqlite3_errmsg(c->m_db));
    return c;
}

QByteArray Connection::image() const
{
    sqlite3_int64 size = 0;
    unsigned char *bytes = sqlite3_serialize(m_db, "main", &size, 0);
    const QByteArray copy(reinterpret_cast<const char *>(bytes), bytes ? size : 0);
    sqlite3_free(bytes);
    return copy;
}

Result<std::unique_ptr<Connection>> Connection::opened(const QString &name, int flags)
{
    // Nobody asks how much memory SQLite holds in all; counting it takes a lock that all connections share, with every allocation.
    static const int uncounted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    Q_UNUSED(uncounted) // refused, and no harm done, where somebody used SQLite before
    auto c = std::unique_ptr<Connection>(new Connection);
    c->m_path = name;
    const int rc = sqlite3_open_v2(name.toUtf8().constData(), &c->m_db, flags, nullptr);
    if (rc != SQLITE_OK)
        return toError(rc, c->m_db ? sqlite3_errmsg(c->m_db) : "out of memory", name);
    sqlite3_busy_timeout(c->m_db, 15000);
    sqlite3_db_config(c->m_db, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    // A misspelt column in double quotes must be an error, not a string.
    sqlite3_db_config(c->m_db, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_db_config(c->m_db, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(c->m_db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    sqlite3_db_config(c->m_db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    const int det = SQLITE_UTF16 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY;
    sqlite3_create_function_v2(c->m_db, "opora_fold", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, new FoldCache,
                               foldFunction, nullptr, nullptr, [](void *cache) { delete static_cast<FoldCache *>(cache); });
    sqlite3_create_function_v2(c->m_db, "opora_sort_key", 1, det, nullptr, sortKeyFunction, nullptr, nullptr, nullptr);
    OPORA_TRY(c->exec("PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON; PRAGMA temp_store=MEMORY; "
                      "PRAGMA foreign_keys=ON; PRAGMA recursive_triggers=ON;"));
    if (lcOporaSql().isDebugEnabled())
        sqlite3_trace_v2(c->m_db, SQLITE_TRACE_PROFILE, logSlow, nullptr);
    return c;
}

Connection::~Connection()
{
    dropCached();
    sqlite3_close_v2(m_db);
}

void Connection::dropCached()
{
    for (sqlite3_stmt *s : std::as_const(m_cache))
        sqlite3_finalize(s);
    m_cache.clear();
}

Statement Connection::prepare(QByteArrayView sql)
{
    sqlite3_stmt *s = nullptr;
    const int rc = sqlite3_prepare_v3(m_db, sql.data(), int(sql.size()), 0, &s, nullptr);
    Statement st(m_db, s);
    st.m_owner = this;
    if (rc != SQLITE_OK)
        st.failed(rc, QString::fromUtf8(sqlite3_errmsg(m_db)) + QStringLiteral(" in: ") + QString::fromUtf8(sql));
    return st;
}

Statement Connection::cached(QByteArrayView sql)
{
    const QByteArray key = QByteArray::fromRawData(sql.data(), sql.size());
    auto it = m_cache.find(key);
    if (it != m_cache.end()) {
        sqlite3_stmt *s = *it;
        m_cache.erase(it);
        Statement st(m_db, s);
        st.m_cached = true;
        st.m_owner = this;
        return st;
    }
    sqlite3_stmt *s = nullptr;
    const int rc = sqlite3_prepare_v3(m_db, sql.data(), int(sql.size()), SQLITE_PREPARE_PERSISTENT, &s, nullptr);
    Statement st(m_db, s);
    st.m_cached = true;
    st.m_owner = this;
    if (rc != SQLITE_OK)
        st.failed(rc, QString::fromUtf8(sqlite3_errmsg(m_db)) + QStringLiteral(" in: ") + QString::fromUtf8(sql));
    return st;
}

void Connection::giveBack(sqlite3_stmt *s)
{
    const QByteArray key(sqlite3_sql(s));
    if (m_cache.contains(key) || m_cache.size() > 400)
        sqlite3_finalize(s);
    else
        m_cache.insert(key, s);
}

Result<void> Connection::exec(const QByteArray &sql)
{
    char *message = nullptr;
    const int rc = sqlite3_exec(m_db, sql.constData(), nullptr, nullptr, &message);
    if (rc == SQLITE_OK)
        return {};
    const QByteArray text = QByteArray(message ? message : "") + " in: " + sql.left(300);
    sqlite3_free(message);
    return toError(rc, text.constData(), m_path);
}

qint64 Connection::lastInsertRowId() const
{
    return sqlite3_last_insert_rowid(m_db);
}
int Connection::changes() const
{
    return sqlite3_changes(m_db);
}
Result<void> Connection::takeFailedRead()
{
    const std::optional<Error> failed = std::exchange(m_failedRead, std::nullopt);
    return failed ? Result<void>(*failed) : Result<void>();
}

bool Connection::inTransaction() const
{
    return sqlite3_get_autocommit(m_db) == 0;
}
void Connection::interrupt()
{
    sqlite3_interrupt(m_db);
}

// -------------------------------------------------------------------------------------------------------- Transaction

Result<Transaction> Transaction::begin(Connection &c, bool immediate)
{
    OPORA_TRY(c.run(immediate ? QByteArrayView("BEGIN IMMEDIATE") : QByteArrayView("BEGIN")));
    (void)c.takeFailedRead(); // of an earlier piece of work
    return Transaction(&c);
}

Transaction::~Transaction()
{
    rollback();
}

Result<void> Transaction::commit()
{
    Result<void> r = m_c->takeFailedRead();
    if (r.ok())
        r = m_c->run("COMMIT");
    if (r.ok())
        m_c = nullptr;
    else
        rollback();
    return r;
}

void Transaction::rollback()
{
    // The engine may have rolled back by itself (disk full, RAISE(ROLLBACK)); a second one would only fail.
    if (m_c && m_c->inTransaction())
        (void)m_c->run("ROLLBACK");
    m_c = nullptr;
}

} // namespace opora::sqlite

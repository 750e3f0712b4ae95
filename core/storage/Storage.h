// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Clock.h"
#include "core/base/Job.h"
#include "core/domain/ChangeSet.h"
#include "core/domain/NaturalId.h"
#include "core/domain/Schema.h"
#include "core/storage/sqlite/Database.h"
#include <QTimeZone>
#include <functional>
#include <memory>

namespace opora {

/// Facts about the open workspace that reads and writes need; refreshed after a settings change. Value, any thread.
struct StorageContext {
    Uuid workspace, device, me;
    QString currency, language, path;
    QTimeZone zone;
    std::shared_ptr<Clock> clock;
    std::function<Uuid(qint64 nowMs)> ids{}; ///< null: Uuid::v7; a simulation gives its own
    qint64 nowMs() const { return clock->nowMs(); }
    Uuid freshId(qint64 now) const { return ids ? ids(now) : Uuid::v7(now); }
};

/// A read job's view: one connection of the pool inside one read transaction (a consistent snapshot).
class Reader {
public:
    Reader(sqlite::Connection &c, const Schema &s, const StorageContext &x, JobControl &j) : m_c(c), m_s(s), m_x(x), m_j(j) {}
    sqlite::Connection &db() const { return m_c; }
    const Schema &schema() const { return m_s; }
    const StorageContext &context() const { return m_x; }
    JobControl &control() const { return m_j; }
    bool cancelled() const { return m_j.cancelled(); }
    /// The failure of a read that nobody asked about, if there was one: an answer put together from it would be a wrong one.
    Result<void> allRead() const;

protected:
    sqlite::Connection &m_c;
    const Schema &m_s;
    const StorageContext &m_x;
    JobControl &m_j;
};

/// What a command is called and where it came from. The label is the translated sentence Undo and History show.
struct CommandInfo {
    QString label;
    static constexpr const char *Outbox = "outbox"; ///< origin of the sender's own steps: no person made them
    QString origin = QStringLiteral("local");       ///< local, import, demo, undo, redo, hub, outbox
    bool undoable = true;
    Uuid undoes{}; ///< set by undo and redo
};

class WriteTx;

/// Rows by position into one table, captured as ONE run entry: no per-row triggers (design.md §3.2, 4 and 5). Ids must be
/// given. Derived columns are computed set-wise when the command ends (or given here, which is faster).
class BulkWriter {
public:
    /// `columns`: synced or derived column names, without n, id and the automatic ones.
    /// `expected`: about how many rows will come. When they are more than a quarter of the table, its indexes are dropped
    /// and built again by finish() inside the same transaction (readers keep reading the old state).
    BulkWriter(WriteTx &tx, const Entity &entity, const QByteArrayList &columns, qint64 expected = 0);
    ~BulkWriter();
    /// Bind with statement(): parameter 0 is the id, then the columns in order; then add(). If the id exists as a
    /// tombstone the row is revived with the given values; if it lives, add() fails with code exists.
    sqlite::Statement &statement();
    Result<qint64> add();  ///< the new row's n
    Result<void> finish(); ///< writes the run entry; call before another BulkWriter of the same entity starts
    qint64 count() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// A write job's view: the only writing connection inside BEGIN IMMEDIATE, under one command. Rows go through the calls
/// below, never through own INSERT/UPDATE/DELETE on schema tables. Writer thread only.
class WriteTx : public Reader {
public:
    WriteTx(sqlite::Connection &c, const Schema &s, const StorageContext &x, JobControl &j, CommandInfo info);
    ~WriteTx();
    void setLabel(QString label);
    void setUndoes(const Uuid &command);
    /// Id of this command's log row; null until something was written.
    Uuid command() const;
    /// The id the command's log row will have if anything is written.
    Uuid plannedCommand() const;
    qint64 nowMs() const;

    /// Inserts; the id is `id`, else v5 of the natural key, else a fresh v7. Defaults are filled in, required columns
    /// checked (required_field). An id that exists as a tombstone is revived with these values; one that lives is updated.
    Result<Uuid> insert(const Entity &e, FieldValues values, Uuid id = {});
    /// Sets synced (or local) columns that differ; true if any did. not_found when no such live row.
    Result<bool> update(const Entity &e, const Uuid &id, const FieldValues &values);
    /// Sets / clears the deletion mark; cascades to entities with cascadeFrom. true if it changed.
    Result<bool> remove(const Entity &e, const Uuid &id);
    Result<bool> restore(const Entity &e, const Uuid &id);
    /// Marks rows n_from..n_to deleted (or live again) as one run entry, without cascading.
    Result<qint64> removeRun(const Entity &e, qint64 from, qint64 to, bool restore = false);
    /// Current values of one row (synced, derived, automatic columns), live or not.
    Result<Record> row(const Entity &e, const Uuid &id);
    /// For a form: what its fields showed when it was opened (core/sync, seenVersions), so that a colleague's change that
    /// arrived meanwhile is met as a conflict and not overwritten unseen. Call after the update; columns it did not write
    /// are ignored.
    Result<void> noteSeen(const Entity &e, const Uuid &id, const QByteArray &seenVersions);
    const Entity &entity(const char *name) const;

    struct Private;
    Private &priv() { return *d; }

private:
    std::unique_ptr<Private> d;
};

/// The open workspace file: one writer thread with the only writing connection, a pool of WAL readers, the change log.
/// Created by Workspace. Thread-safe.
class Storage {
public:
    struct Options {
        QString path;
        std::shared_ptr<Clock> clock;
        const Schema *schema = nullptr; ///< null: Schema::current()
        int readers = 3;
        bool watchOthers = true; ///< poll data_version for other processes' commits
    };
    struct NewWorkspace {
        QString currency, language, timeZone, userName;
        Uuid me{};
    }; ///< me: the user's id; null: a fresh one
    /// Both block. Error codes as in Workspace.h. Opening migrates (with a backup copy beside) when needed.
    static Result<std::unique_ptr<Storage>> create(const Options &o, const NewWorkspace &w);
    static Result<std::unique_ptr<Storage>> open(const Options &o, const QString &userName = {});
    ~Storage(); ///< drains the queue, then closes

    const Schema &schema() const;
    StorageContext context() const;
    /// Re-reads currency, zone, language, me (after a settings write). Any thread.
    void refreshContext();

    /// Runs `f` on a pool reader. T is deduced from f's Result<T>.
    template <class F> auto read(F f) -> Job<typename std::invoke_result_t<F, Reader &>::ValueType>;
    /// Runs `f` on the writer thread in one transaction; commits if it returns a value, rolls back if an error. The job
    /// finishes only after COMMIT has returned (synchronous=FULL).
    template <class F> auto write(CommandInfo info, F f) -> Job<typename std::invoke_result_t<F, WriteTx &>::ValueType>;

    /// Called on an unspecified thread after a commit of this process and when another process's commit was noticed.
    void setChangeListener(std::function<void(const ChangeSet &)> f);
    /// Number of the newest log entry that listeners have been told of.
    qint64 logPosition() const;

    struct Private;
    Private &priv() { return *d; }
    /// Untyped halves of read and write; use those.
    /// Background: work nobody waits for at the screen. It never holds all readers and comes after what is asked now.
    enum class Urgency { Now, Background };
    void postRead(std::shared_ptr<JobControl> c, std::function<void(Reader *, const Error *)> f, Urgency urgency = Urgency::Now);
    void postWrite(std::shared_ptr<JobControl> c, CommandInfo info, std::function<Result<void>(WriteTx &)> body,
                   std::function<void(Result<void>)> done);

private:
    Storage();
    std::unique_ptr<Private> d;
};

template <class F> auto Storage::read(F f) -> Job<typename std::invoke_result_t<F, Reader &>::ValueType>
{
    using T = typename std::invoke_result_t<F, Reader &>::ValueType;
    auto control = std::make_shared<JobControl>();
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    Job<T> job(promise->future(), control);
    postRead(control, [promise, f = std::move(f)](Reader *r, const Error *e) mutable {
        Result<T> answer = r ? f(*r) : Result<T>(*e);
        if (const Result<void> whole = r ? r->allRead() : Result<void>(); answer.ok() && !whole.ok())
            answer = whole.error();
        promise->addResult(std::move(answer));
        promise->finish();
    });
    return job;
}

template <class F> auto Storage::write(CommandInfo info, F f) -> Job<typename std::invoke_result_t<F, WriteTx &>::ValueType>
{
    using T = typename std::invoke_result_t<F, WriteTx &>::ValueType;
    auto control = std::make_shared<JobControl>();
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    Job<T> job(promise->future(), control);
    auto held = std::make_shared<Result<T>>();
    postWrite(
        control, std::move(info),
        [held, f = std::move(f)](WriteTx &tx) mutable -> Result<void> {
            *held = f(tx);
            if (!held->ok())
                return held->error();
            return {};
        },
        [held, promise](Result<void> committed) {
            promise->addResult(committed.ok() ? std::move(*held) : Result<T>(committed.error()));
            promise->finish();
        });
    return job;
}

} // namespace opora

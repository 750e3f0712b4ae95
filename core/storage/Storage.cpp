// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Storage.h"
#include "core/base/Log.h"
#include "core/base/SearchKey.h"
#include "core/storage/Ddl.h"
#include "core/storage/LookOnly.h"
#include "core/storage/Migrator.h"
#include "core/storage/WriteTxPrivate.h"
#include "core/storage/log/LogReader.h"
#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QScopeGuard>
#include <QSysInfo>
#include <condition_variable>
#include <deque>
#include <sqlite3.h>
#include <thread>

namespace opora {
namespace {

constexpr auto kIdle = std::chrono::milliseconds(200);
constexpr qint64 kCheckpointAt = 4 * 1024 * 1024;
constexpr int kMergePages = 16;

struct ReadJob {
    std::shared_ptr<JobControl> control;
    std::function<void(Reader *, const Error *)> run;
};
struct WriteJob {
    std::shared_ptr<JobControl> control;
    CommandInfo info;
    std::function<Result<void>(WriteTx &)> body;
    std::function<void(Result<void>)> done;
};

Error fileError(const char *code, const char *text, const QString &details = {})
{
    return {QString::fromLatin1(code), QCoreApplication::translate("StorageError", text), details, ErrorKind::CannotOpen};
}

Error cancelledError()
{
    return {QStringLiteral("cancelled"),
            QCoreApplication::translate("StorageError", "Cancelled. Nothing was changed."),
            {},
            ErrorKind::Cancelled};
}

/// Lets JobControl::cancel() reach the connection that runs the job, and only while it runs.
struct Interrupter {
    std::mutex mutex;
    sqlite::Connection *running = nullptr;
    void set(sqlite::Connection *c)
    {
        std::lock_guard lock(mutex);
        running = c;
    }
    void fire()
    {
        std::lock_guard lock(mutex);
        if (running)
            running->interrupt();
    }
};

} // namespace

struct Storage::Private {
    Options options;
    const Schema *schema = nullptr;
    std::unique_ptr<sqlite::Connection> writer;
    std::vector<std::unique_ptr<sqlite::Connection>> readers;
    std::unique_ptr<QLockFile> lock; ///< held: this process checkpoints
    bool checkpoints = false;

    mutable std::mutex mutex; ///< guards everything below
    std::condition_variable writerWake, readerWake;
    std::deque<WriteJob> writes;
    std::deque<ReadJob> reads, backgroundReads;
    int backgroundRunning = 0;
    bool stopping = false;
    std::shared_ptr<const StorageContext> context;
    Uuid fileOwner; ///< "me" as the file said when it was last read
    std::function<void(const ChangeSet &)> listener;
    qint64 position = 0;
    std::optional<Error> refusal; ///< set: nothing is written

    std::thread writerThread;
    std::vector<std::thread> readerThreads;
    // Writer thread only.
    qint64 dataVersion = -1;
    bool ftsDirty = false, walDirty = true;

    Uuid knownOwner() const
    {
        std::lock_guard l(mutex);
        return fileOwner;
    }
    std::shared_ptr<const StorageContext> ctx() const
    {
        std::lock_guard l(mutex);
        return context;
    }
    Result<void> loadContext(sqlite::Connection &c, const QString &userName = {});
    void writerLoop();
    void readerLoop(sqlite::Connection &c);
    void runWrite(WriteJob &job);
    Result<void> execute(WriteJob &job);
    void publish(bool own);
    void noticeOthers();
    bool idleWork();
    void start();
};

static qint64 dataVersionOf(sqlite::Connection &c)
{
    return c.scalar("PRAGMA data_version").toInt();
}

Result<void> Storage::Private::loadContext(sqlite::Connection &c, const QString &userName)
{
    auto x = std::make_shared<StorageContext>();
    x->clock = options.clock;
    x->path = options.path;
    const auto meta = [&](const char *key) { return c.scalar("SELECT value FROM meta WHERE key = ?1", QString::fromLatin1(key)); };
    const auto setting = [&](const char *key) {
        return c.scalar("SELECT value FROM setting WHERE scope = 'workspace' AND key = ?1 AND deleted_at IS NULL", QString::fromLatin1(key))
            .toText();
    };
    x->workspace = meta("workspace_id").toUuid();
    x->device = meta("device_id").toUuid();
    const Uuid owner = meta("me").toUuid(); // linking to a hub gives whoever works here the hub's id
    x->me = owner;
    if (!userName.isEmpty()) {
        const Value other = c.scalar("SELECT id FROM app_user WHERE name = ?1 COLLATE NOCASE AND deleted_at IS NULL", userName);
        if (!other.isUuid())
            return fileError("user_not_found",
                             QT_TRANSLATE_NOOP("StorageError", "Nobody of that name works in this workspace. Nothing was changed."),
                             userName);
        x->me = other.toUuid();
    } else if (auto before = ctx(); before && !before->me.isNull() && owner == knownOwner()) {
        x->me = before->me;
    }
    if (schema->entity("setting")) {
        x->currency = setting("currency");
        x->language = setting("language");
        x->zone = QTimeZone(setting("time_zone").toLatin1());
    }
    if (!x->zone.isValid())
        x->zone = QTimeZone::systemTimeZone();
    std::lock_guard l(mutex);
    context = std::move(x);
    fileOwner = owner;
    return {};
}

// ------------------------------------------------------------------------------------------------------------ opening

static Result<void> configureWriter(sqlite::Connection &c)
{
    OPORA_TRY(c.exec("PRAGMA journal_mode=WAL"));
    return c.exec("PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=0; PRAGMA cache_size=-16384;");
}

Result<std::unique_ptr<Storage>> Storage::create(const Options &o, const NewWorkspace &w)
{
    if (QFile::exists(o.path))
        return Error{
            QStringLiteral("exists"),
            QCoreApplication::translate("StorageError", "A file of this name exists already. It was left untouched; choose another name."),
            o.path, ErrorKind::Refused};
    // Built beside the final name and renamed, so that a crash leaves no half workspace under the name asked for.
    const QString building = o.path + QStringLiteral(".new");
    QFile::remove(building);
    const Schema &schema = o.schema ? *o.schema : Schema::current();
    {
        OPORA_ASSIGN(auto c, sqlite::Connection::open(building, sqlite::OpenMode::Create));
        OPORA_TRY(c->exec("PRAGMA page_size=4096"));
        OPORA_ASSIGN(auto tx, sqlite::Transaction::begin(*c));
        OPORA_TRY(Migrator::createAll(*c, schema));
        const qint64 now = o.clock->nowMs();
        const auto meta = [&](const char *key, const Value &v) {
            return c->run("INSERT INTO meta(key, value) VALUES(?, ?)", QString::fromLatin1(key), v);
        };
        OPORA_TRY(meta("workspace_id", Uuid::v7(now)));
        OPORA_TRY(meta("device_id", Uuid::v7(now)));
        OPORA_TRY(meta("created_at", now));
        OPORA_TRY(meta("search_key_version", SearchKeyVersion));
        const Uuid me = w.me.isNull() ? Uuid::v7(now) : w.me;
        OPORA_TRY(meta("me", me));
        StorageContext x;
        x.me = me;
        x.clock = o.clock;
        JobControl control;
        WriteTx write(*c, schema, x, control,
                      {QCoreApplication::translate("Storage", "Workspace created"), QStringLiteral("local"), false, {}});
        OPORA_TRY(write.priv().begin(write));
        if (schema.entity("user"))
            OPORA_TRY(write.insert(write.entity("user"),
                                   {{"name", w.userName.isEmpty() ? QStringLiteral("Me") : w.userName}, {"role", QStringLiteral("admin")}},
                                   me));
        if (schema.entity("setting")) {
            for (const auto &[key, value] :
                 {std::pair("currency", w.currency), std::pair("language", w.language), std::pair("time_zone", w.timeZone)})
                OPORA_TRY(write.insert(write.entity("setting"),
                                       {{"scope", QStringLiteral("workspace")}, {"key", QString::fromLatin1(key)}, {"value", value}}));
        }
        OPORA_TRY(write.priv().finish(write));
        OPORA_TRY(tx.commit());
    }
    if (!QFile::rename(building, o.path))
        return fileError(
            "no_permission",
            QT_TRANSLATE_NOOP("StorageError", "The file cannot be opened here. Check that the folder exists and that you may write to it."),
            o.path);
    return open(o);
}

Result<std::unique_ptr<Storage>> Storage::open(const Options &o, const QString &userName)
{
    const QFileInfo info(o.path);
    if (!info.exists())
        return fileError("no_such_file", QT_TRANSLATE_NOOP("StorageError", "There is no such file. Nothing was opened."), o.path);
    std::unique_ptr<Storage> s(new Storage);
    Private &d = *s->d;
    d.options = o;
    d.schema = o.schema ? o.schema : &Schema::current();
    {
        // Looked at through a connection that cannot write: a newer or foreign file stays untouched to the byte.
        if (!info.isReadable())
            return fileError(
                "no_permission",
                QT_TRANSLATE_NOOP("StorageError",
                                  "The file cannot be opened here. Check that the folder exists and that you may write to it."),
                o.path);
        QFile head(o.path);
        if (!head.open(QIODevice::ReadOnly) || (head.size() < 512 || head.read(16) != QByteArray("SQLite format 3\0", 16)))
            return sqlite::toError(SQLITE_NOTADB, "header", o.path);
        head.close();
        if (!info.isWritable() || !QFileInfo(info.absolutePath()).isWritable())
            return sqlite::toError(SQLITE_READONLY, "not writable", o.path);
        OPORA_ASSIGN(auto look, sqlite::Connection::open(o.path, sqlite::OpenMode::ReadOnly));
        auto state = Migrator::inspect(*look, *d.schema);
        if (!state.ok())
            return state.error();
    }
    OPORA_ASSIGN(d.writer, sqlite::Connection::open(o.path, sqlite::OpenMode::ReadWrite));
    OPORA_TRY(configureWriter(*d.writer));
    OPORA_TRY(Migrator::migrate(*d.writer, *d.schema));
    OPORA_TRY(d.loadContext(*d.writer, userName));
    for (int i = 0; i < std::max(1, o.readers); ++i) {
        OPORA_ASSIGN(auto r, sqlite::Connection::open(o.path, sqlite::OpenMode::ReadOnly));
        // As much as the engine maps at all (2 GB as it is built): what lies outside is copied by the system, page by page.
        OPORA_TRY(r->exec("PRAGMA cache_size=-2048; PRAGMA mmap_size=34359738368; PRAGMA query_only=ON;"));
        d.readers.push_back(std::move(r));
    }
    d.lock = std::make_unique<QLockFile>(o.path + QStringLiteral(".lock"));
    d.lock->setStaleLockTime(0);
    d.checkpoints = d.lock->tryLock(0);
    d.position = LogReader(*d.writer, *d.schema).position();
    d.dataVersion = dataVersionOf(*d.writer);
    d.start();
    return s;
}

Storage::Storage() : d(std::make_unique<Private>()) {}

Storage::~Storage()
{
    {
        std::lock_guard l(d->mutex);
        d->stopping = true;
        d->listener = nullptr;
    }
    d->writerWake.notify_all();
    d->readerWake.notify_all();
    for (std::thread &t : d->readerThreads)
        t.join();
    if (d->writerThread.joinable())
        d->writerThread.join();
    d->readers.clear();
    if (d->writer && d->checkpoints)
        (void)d->writer->exec("PRAGMA wal_checkpoint(TRUNCATE)");
}

void Storage::Private::start()
{
    writerThread = std::thread([this] { writerLoop(); });
    for (auto &r : readers)
        readerThreads.emplace_back([this, c = r.get()] { readerLoop(*c); });
}

const Schema &Storage::schema() const
{
    return *d->schema;
}
StorageContext Storage::context() const
{
    return *d->ctx();
}

void Storage::refreshContext()
{
    (void)read([this](Reader &r) -> Result<bool> {
        OPORA_TRY(d->loadContext(r.db()));
        return true;
    }).wait();
}

void Storage::setChangeListener(std::function<void(const ChangeSet &)> f)
{
    std::lock_guard l(d->mutex);
    d->listener = std::move(f);
}

qint64 Storage::logPosition() const
{
    std::lock_guard l(d->mutex);
    return d->position;
}

// ------------------------------------------------------------------------------------------------------------ reading

void Storage::postRead(std::shared_ptr<JobControl> c, std::function<void(Reader *, const Error *)> f, Urgency urgency)
{
    {
        std::lock_guard l(d->mutex);
        if (!d->stopping) {
            (urgency == Urgency::Now ? d->reads : d->backgroundReads).push_back({std::move(c), std::move(f)});
            d->readerWake.notify_one();
            return;
        }
    }
    const Error e = cancelledError();
    f(nullptr, &e);
}

Result<void> Reader::allRead() const
{
    return m_c.takeFailedRead();
}

void Storage::Private::readerLoop(sqlite::Connection &c)
{
    for (;;) {
        ReadJob job;
        bool background = false;
        {
            std::unique_lock l(mutex);
            const auto mayGoBackground = [this] {
                return !backgroundReads.empty() && (backgroundRunning == 0 || backgroundRunning + 1 < int(readers.size()));
            };
            readerWake.wait(l, [&] { return stopping || !reads.empty() || mayGoBackground(); });
            background = reads.empty();
            std::deque<ReadJob> &queue = background ? backgroundReads : reads;
            if (queue.empty())
                return;
            job = std::move(queue.front());
            queue.pop_front();
            backgroundRunning += background;
        }
        const auto ended = qScopeGuard([this, background] {
            if (!background)
                return;
            std::lock_guard l(mutex);
            --backgroundRunning;
            readerWake.notify_one();
        });
        if (job.control->cancelled()) {
            const Error e = cancelledError();
            job.run(nullptr, &e);
            continue;
        }
        auto interrupter = std::make_shared<Interrupter>();
        interrupter->set(&c);
        job.control->setOnCancel([interrupter] { interrupter->fire(); });
        const auto x = ctx();
        auto begun = c.run("BEGIN");
        (void)c.takeFailedRead(); // of an earlier job
        if (begun.ok()) {
            Reader reader(c, *schema, *x, *job.control);
            job.run(&reader, nullptr);
            (void)c.run("COMMIT");
        } else {
            job.run(nullptr, &begun.error());
        }
        interrupter->set(nullptr);
    }
}

// ------------------------------------------------------------------------------------------------------------ writing

void Storage::postWrite(std::shared_ptr<JobControl> c, CommandInfo info, std::function<Result<void>(WriteTx &)> body,
                        std::function<void(Result<void>)> done)
{
    std::optional<Error> refusal;
    {
        std::lock_guard l(d->mutex);
        refusal = d->refusal;
        if (!d->stopping && !refusal) {
            d->writes.push_back({std::move(c), std::move(info), std::move(body), std::move(done)});
            d->writerWake.notify_one();
            return;
        }
    }
    done(refusal ? *refusal : cancelledError());
}

void refuseWrites(Storage &storage, const Error &reason)
{
    Storage::Private &d = storage.priv();
    std::lock_guard l(d.mutex);
    d.refusal = reason;
}

Result<void> Storage::Private::execute(WriteJob &job)
{
    if (job.control->cancelled())
        return cancelledError();
    const auto x = ctx();
    OPORA_ASSIGN(auto tx, sqlite::Transaction::begin(*writer));
    WriteTx write(*writer, *schema, *x, *job.control, job.info);
    OPORA_TRY(write.priv().begin(write));
    OPORA_TRY(job.body(write));
    OPORA_TRY(write.priv().finish(write));
    if (job.control->cancelled())
        return cancelledError();
    ftsDirty = true;
    return tx.commit();
}

void Storage::Private::runWrite(WriteJob &job)
{
    auto interrupter = std::make_shared<Interrupter>();
    interrupter->set(writer.get());
    job.control->setOnCancel([interrupter] { interrupter->fire(); });
    Result<void> r = execute(job);
    interrupter->set(nullptr);
    walDirty = true;
    (void)writer->exec("PRAGMA cache_size=-16384"); // a bulk writer raises it
    if (r.ok()) {
        publish(true);
    } else {
        qCWarning(lcOpora) << "write refused" << r.error().code << r.error().details;
    }
    job.done(std::move(r));
}

void Storage::Private::publish(bool own)
{
    qint64 from;
    std::function<void(const ChangeSet &)> tell;
    {
        std::lock_guard l(mutex);
        from = position;
        tell = listener;
    }
    auto set = LogReader(*writer, *schema).since(from);
    if (!set.ok()) {
        qCWarning(lcOpora) << "change log unreadable" << set.error().details;
        return;
    }
    set->own = own;
    {
        std::lock_guard l(mutex);
        position = set->upTo;
    }
    if (set->touches("setting"))
        (void)loadContext(*writer);
    if (tell && !set->isEmpty())
        tell(*set);
}

void Storage::Private::noticeOthers()
{
    const qint64 version = dataVersionOf(*writer);
    if (version == dataVersion)
        return;
    dataVersion = version;
    walDirty = true;
    publish(false);
}

/// One slice of housekeeping; true if there may be more. Called only while no job waits.
bool Storage::Private::idleWork()
{
    if (ftsDirty && checkpoints) {
        const qint64 total = sqlite3_total_changes(writer->handle());
        (void)writer->run("INSERT INTO fts_text(fts_text, rank) VALUES('merge', ?1)", kMergePages);
        ftsDirty = sqlite3_total_changes(writer->handle()) - total >= 2;
        walDirty = true;
        dataVersion = dataVersionOf(*writer);
        return true;
    }
    if (walDirty && checkpoints) {
        walDirty = false;
        if (QFileInfo(options.path + QStringLiteral("-wal")).size() > kCheckpointAt)
            (void)writer->exec("PRAGMA wal_checkpoint(PASSIVE)");
    }
    return false;
}

void Storage::Private::writerLoop()
{
    bool busy = false;
    for (;;) {
        WriteJob job;
        bool have = false;
        {
            std::unique_lock l(mutex);
            writerWake.wait_for(l, busy ? std::chrono::milliseconds(1) : kIdle, [this] { return stopping || !writes.empty(); });
            if (!writes.empty()) {
                job = std::move(writes.front());
                writes.pop_front();
                have = true;
            } else if (stopping) {
                return;
            }
        }
        if (have) {
            if (options.watchOthers)
                noticeOthers();
            runWrite(job);
            busy = false;
            continue;
        }
        if (options.watchOthers)
            noticeOthers();
        busy = idleWork();
    }
}

} // namespace opora

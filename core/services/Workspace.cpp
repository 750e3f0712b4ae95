// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/Workspace.h"
#include "core/base/Money.h"
#include "core/platform/Platform.h"
#include "core/services/BackupService.h"
#include "core/services/ClientService.h"
#include "core/services/DealService.h"
#include "core/services/ExportService.h"
#include "core/services/Holding.h"
#include "core/services/ImportService.h"
#include "core/services/RecordService.h"
#include "core/services/ReportService.h"
#include "core/services/SearchService.h"
#include "core/services/SettingsService.h"
#include "core/services/SyncService.h"
#include "core/services/TaskService.h"
#include "core/services/UndoService.h"
#include "core/services/WorkspaceDefaults.h"
#include "core/storage/Storage.h"
#include "core/storage/repo/WorkspaceRepository.h"
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QMutex>
#include <QThreadPool>

namespace opora {
namespace {

/// What a worker prepares and the Workspace's own thread then takes over.
struct Opened {
    std::shared_ptr<Clock> clock;
    std::unique_ptr<Storage> storage;
    WorkspaceInfo info;
};

/// The way from the storage's threads to the bus; outlives the Workspace when a notification is under way at its end.
struct BusFeed {
    QMutex mutex;
    ChangeBus *bus = nullptr;
};

class Text {
    Q_DECLARE_TR_FUNCTIONS(Workspace)
};

std::shared_ptr<Clock> clockOr(std::shared_ptr<Clock> clock)
{
    return clock ? clock : std::make_shared<SystemClock>();
}

void fillFromContext(WorkspaceInfo &info, const StorageContext &c)
{
    info.path = c.path;
    info.id = c.workspace;
    info.me = c.me;
    info.currency = c.currency;
    info.language = c.language;
    info.zone = c.zone;
}

Result<WorkspaceInfo> readInfo(Storage &storage, bool counted)
{
    OPORA_ASSIGN(const repo::WorkspaceFacts facts, storage.read([counted](Reader &r) { return repo::workspaceFacts(r, counted); }).wait());
    WorkspaceInfo info;
    fillFromContext(info, storage.context());
    info.meName = facts.meName;
    info.clients = facts.clients;
    info.deals = facts.deals;
    info.tasks = facts.tasks;
    info.schemaVersion = storage.schema().version();
    info.readOnly = !QFileInfo(info.path).isWritable();
    return info;
}

Result<Opened> openFile(const QString &path, std::shared_ptr<Clock> clock, const QString &userName)
{
    Opened o;
    o.clock = clockOr(std::move(clock));
    Storage::Options options;
    options.path = path;
    options.clock = o.clock;
    OPORA_ASSIGN(o.storage, Storage::open(options, userName));
    OPORA_ASSIGN(o.info, readInfo(*o.storage, false));
    return o;
}

Result<Uuid> writePipeline(WriteTx &tx, const DefaultPipeline &pipeline)
{
    OPORA_ASSIGN(const Uuid id, tx.insert(tx.entity("pipeline"), {{"name", pipeline.name}, {"position", 0}}));
    int position = 0;
    for (const DefaultStage &s : pipeline.stages) {
        OPORA_TRY(tx.insert(tx.entity("stage"), {{"pipeline_id", id},
                                                 {"name", s.name},
                                                 {"position", position++},
                                                 {"kind", s.kind},
                                                 {"probability", s.probability},
                                                 {"rotting_days", s.rottingDays}}));
    }
    return id;
}

Result<void> checkOptions(const Workspace::CreateOptions &o)
{
    if (!isCurrencyCode(o.currency))
        return Error{QStringLiteral("bad_value"),
                     Text::tr("“%1” is not a currency code; write three letters such as UAH. Nothing was created.").arg(o.currency),
                     {},
                     ErrorKind::Usage};
    if (!o.timeZone.isEmpty() && !QTimeZone(o.timeZone.toUtf8()).isValid())
        return Error{QStringLiteral("bad_value"),
                     Text::tr("“%1” is not a known time zone; write one such as Europe/Kyiv. Nothing was created.").arg(o.timeZone),
                     {},
                     ErrorKind::Usage};
    static const QStringList languages{QStringLiteral("en"), QStringLiteral("ru"), QStringLiteral("uk")};
    if (!languages.contains(o.language))
        return Error{QStringLiteral("bad_value"),
                     Text::tr("“%1” is not a language of this program; choose en, ru or uk. Nothing was created.").arg(o.language),
                     {},
                     ErrorKind::Usage};
    return {};
}

void removeFiles(const QString &path)
{
    // The search snapshot and the attachments are called after the workspace without its suffix.
    const QString name = QFileInfo(path).absolutePath() + QLatin1Char('/') + QFileInfo(path).completeBaseName();
    for (const QString &base : {path, name}) {
        for (const char *suffix : {"", "-wal", "-shm", ".lock", ".cache", ".files", ".files-wal", ".files-shm"}) {
            if (*suffix || base == path)
                QFile::remove(base + QLatin1String(suffix));
        }
    }
}

} // namespace

struct Workspace::Private {
    /// Goes last, when nothing holds the file any more.
    struct Remover {
        std::atomic<bool> wanted{false};
        QString path;
        ~Remover()
        {
            if (wanted)
                removeFiles(path);
        }
    };
    Remover remover;
    std::shared_ptr<Clock> clock;
    std::unique_ptr<Storage> storage; // destroyed after the services below
    WorkspaceInfo info;
    ChangeBus bus;
    std::shared_ptr<BusFeed> feed = std::make_shared<BusFeed>();
    // Services are made when first asked for: a command line that lists deals never builds the search arena.
    std::recursive_mutex servicesMutex;
    std::unique_ptr<SettingsService> settings;
    std::unique_ptr<SearchService> search;
    std::unique_ptr<UndoService> undo;
    std::unique_ptr<RecordService> records;
    std::unique_ptr<ClientService> clients;
    std::unique_ptr<DealService> deals;
    std::unique_ptr<TaskService> tasks;
    std::unique_ptr<ReportService> reports;
    std::unique_ptr<ImportService> imports;
    std::unique_ptr<ExportService> exports;
    std::unique_ptr<BackupService> backups;
    std::unique_ptr<SyncService> sync;

    template <class T> T &service(std::unique_ptr<T> &slot, Workspace &ws)
    {
        const std::lock_guard<std::recursive_mutex> lock(servicesMutex);
        if (!slot)
            slot = std::make_unique<T>(ws);
        return *slot;
    }
    void adopt(Opened opened);
    void connectBus();
    void readMe();
};

void Workspace::Private::adopt(Opened opened)
{
    clock = std::move(opened.clock);
    storage = std::move(opened.storage);
    info = std::move(opened.info);
    remover.path = info.path;
    connectBus();
}

void Workspace::Private::connectBus()
{
    feed->bus = &bus;
    storage->setChangeListener([feed = feed](const ChangeSet &changes) {
        const QMutexLocker lock(&feed->mutex);
        if (ChangeBus *bus = feed->bus)
            QMetaObject::invokeMethod(
                bus, [bus, changes] { Q_EMIT bus->changed(changes); }, Qt::QueuedConnection);
    });
    QObject::connect(&bus, &ChangeBus::changed, &bus, [this](const ChangeSet &changes) {
        // The storage has read its settings anew before it announced the change.
        if (changes.touches("setting"))
            fillFromContext(info, storage->context());
        if (changes.touches("user"))
            readMe();
    });
}

void Workspace::Private::readMe()
{
    fillFromContext(info, storage->context());
    storage->read([](Reader &r) { return repo::workspaceFacts(r, false); }).then(&bus, [this](const Result<repo::WorkspaceFacts> &facts) {
        if (facts.ok())
            info.meName = facts->meName;
    });
}

Workspace::Workspace() : d(std::make_unique<Private>())
{
    qRegisterMetaType<opora::ChangeSet>();
}

Workspace::~Workspace()
{
    waitForHolders(*this);
    {
        const QMutexLocker lock(&d->feed->mutex);
        d->feed->bus = nullptr;
    }
    if (d->storage)
        d->storage->setChangeListener({});
}

Result<std::unique_ptr<Workspace>> Workspace::create(const QString &path, const CreateOptions &options, std::shared_ptr<Clock> clock)
{
    OPORA_TRY(checkOptions(options));
    if (QFileInfo::exists(path))
        return Error{QStringLiteral("exists"),
                     Text::tr("%1 exists already and was left as it is; choose another name.").arg(path),
                     {},
                     ErrorKind::Refused};
    Opened o;
    o.clock = clockOr(std::move(clock));
    Storage::Options so;
    so.path = path;
    so.clock = o.clock;
    so.schema = options.schema;
    const QString zone = options.timeZone.isEmpty() ? QString::fromUtf8(QTimeZone::systemTimeZoneId()) : options.timeZone;
    const QString me = options.userName.trimmed().isEmpty() ? platform::accountFullName() : options.userName.trimmed();
    OPORA_ASSIGN(o.storage, Storage::create(so, {options.currency, options.language, zone, me, options.userId}));
    if (options.defaultPipeline) {
        CommandInfo command;
        command.label = Text::tr("Workspace created");
        command.undoable = false;
        const auto written =
            o.storage->write(command, [p = defaultPipeline(options.language)](WriteTx &tx) { return writePipeline(tx, p); }).wait();
        if (!written.ok()) {
            o.storage.reset();
            removeFiles(path); // nothing half-made stays behind
            return written.error();
        }
    }
    OPORA_ASSIGN(o.info, readInfo(*o.storage, false));
    std::unique_ptr<Workspace> ws(new Workspace);
    ws->d->adopt(std::move(o));
    return ws;
}

Result<std::unique_ptr<Workspace>> Workspace::open(const QString &path, std::shared_ptr<Clock> clock, const QString &userName)
{
    OPORA_ASSIGN(Opened o, openFile(path, std::move(clock), userName));
    std::unique_ptr<Workspace> ws(new Workspace);
    ws->d->adopt(std::move(o));
    return ws;
}

void Workspace::openAsync(const QString &path, std::shared_ptr<Clock> clock, QObject *context,
                          std::function<void(Result<std::shared_ptr<Workspace>>)> done)
{
    using Handed = std::shared_ptr<Opened>;
    auto promise = std::make_shared<QPromise<Result<Handed>>>();
    promise->start();
    Job<Handed> job(promise->future());
    QThreadPool::globalInstance()->start([promise, path, clock = std::move(clock)]() mutable {
        Result<Opened> opened = openFile(path, std::move(clock), {});
        promise->addResult(opened.ok() ? Result<Handed>(std::make_shared<Opened>(std::move(opened.value())))
                                       : Result<Handed>(opened.error()));
        promise->finish();
    });
    // The Workspace is a QObject and must be born on the thread it will live on; only the file work happened elsewhere.
    job.then(context, [done = std::move(done)](const Result<Handed> &opened) {
        if (!opened.ok()) {
            done(opened.error());
            return;
        }
        std::shared_ptr<Workspace> ws(new Workspace);
        ws->d->adopt(std::move(*opened.value()));
        done(std::move(ws));
    });
}

const WorkspaceInfo &Workspace::info() const
{
    return d->info;
}
const Schema &Workspace::schema() const
{
    return d->storage->schema();
}
Clock &Workspace::clock() const
{
    return *d->clock;
}
ChangeBus &Workspace::bus()
{
    return d->bus;
}
Storage &Workspace::storage()
{
    return *d->storage;
}

Job<WorkspaceInfo> Workspace::freshInfo()
{
    WorkspaceInfo base = d->info;
    return d->storage->read([base](Reader &r) mutable -> Result<WorkspaceInfo> {
        OPORA_ASSIGN(const repo::WorkspaceFacts facts, repo::workspaceFacts(r, true));
        fillFromContext(base, r.context());
        base.meName = facts.meName;
        base.clients = facts.clients;
        base.deals = facts.deals;
        base.tasks = facts.tasks;
        return base;
    });
}

RecordService &Workspace::records()
{
    return d->service(d->records, *this);
}
ClientService &Workspace::clients()
{
    return d->service(d->clients, *this);
}
DealService &Workspace::deals()
{
    return d->service(d->deals, *this);
}
TaskService &Workspace::tasks()
{
    return d->service(d->tasks, *this);
}
SearchService &Workspace::search()
{
    return d->service(d->search, *this);
}
UndoService &Workspace::undo()
{
    return d->service(d->undo, *this);
}
ReportService &Workspace::reports()
{
    return d->service(d->reports, *this);
}
ImportService &Workspace::imports()
{
    return d->service(d->imports, *this);
}
ExportService &Workspace::exports()
{
    return d->service(d->exports, *this);
}
SettingsService &Workspace::settings()
{
    return d->service(d->settings, *this);
}
BackupService &Workspace::backups()
{
    return d->service(d->backups, *this);
}
SyncService &Workspace::sync()
{
    return d->service(d->sync, *this);
}
void Workspace::refreshInfo()
{
    d->readMe();
}
void Workspace::removeFileAtEnd()
{
    d->remover.wanted = true;
}

} // namespace opora

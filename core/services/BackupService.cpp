// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/BackupService.h"
#include "core/storage/Check.h"
#include "core/storage/Copy.h"
#include "core/storage/LookOnly.h"
#include "core/storage/Storage.h"
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>
#include <QThreadPool>

namespace opora {
namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(BackupService)
};

/// What the work needs to know of the workspace, which may be closed before it ends.
struct Place {
    QString workspace, folder;
    QTimeZone zone;
    std::shared_ptr<const Schema> schema;
    QString base() const { return QFileInfo(workspace).completeBaseName(); }
};

/// Copying needs a connection of its own on a thread of its own: VACUUM INTO cannot run inside a reader's transaction, and a
/// copy of a big file must not hold up the readers.
template <class T> Job<T> onWorker(std::function<Result<T>()> work)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    Job<T> job(promise->future());
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return job;
}

QList<BackupCopy> copiesIn(const Place &place)
{
    QList<BackupCopy> list;
    const QDir folder(place.folder);
    for (const QFileInfo &file : folder.entryInfoList({QStringLiteral("*.opora")}, QDir::Files)) {
        if (auto copy = BackupPlan::parse(file.fileName(), place.base(), place.zone)) {
            copy->path = file.absoluteFilePath();
            copy->bytes = file.size();
            list.append(*copy);
        }
    }
    const QDir beside = QFileInfo(place.workspace).absoluteDir();
    for (const QFileInfo &file : beside.entryInfoList({QStringLiteral("*.opora")}, QDir::Files)) {
        if (file.fileName().startsWith(place.base() + QStringLiteral(".before-v")))
            list.append({file.absoluteFilePath(), file.lastModified().toUTC(), file.size(), BackupCopy::Kind::BeforeUpgrade});
    }
    std::sort(list.begin(), list.end(), [](const BackupCopy &a, const BackupCopy &b) { return a.madeAt > b.madeAt; });
    return list;
}

/// A disk that the copy would fill stops the work in the workspace itself.
Result<void> checkRoom(const Place &place)
{
    constexpr qint64 Spare = 64 << 20;
    const qint64 needed = QFileInfo(place.workspace).size() + QFileInfo(place.workspace + QStringLiteral("-wal")).size() + Spare;
    const QStorageInfo disk(place.folder);
    if (!disk.isValid() || disk.bytesAvailable() >= needed)
        return {};
    return Error{QStringLiteral("disk_full"),
                 Text::tr("There is no room for a copy in %1. Nothing was copied; choose another folder or free some space.")
                     .arg(QDir::toNativeSeparators(place.folder)),
                 QStringLiteral("%1 of %2").arg(disk.bytesAvailable()).arg(needed), ErrorKind::Refused};
}

Result<QString> copyInto(const Place &place, BackupCopy::Kind kind, const QDateTime &now)
{
    if (!QDir().mkpath(place.folder))
        return Error{QStringLiteral("no_permission"),
                     Text::tr("The folder for copies, %1, could not be made. Nothing was copied; choose another one.")
                         .arg(QDir::toNativeSeparators(place.folder)),
                     place.folder, ErrorKind::Refused};
    OPORA_TRY(checkRoom(place));
    const QString to = QDir(place.folder).filePath(BackupPlan::fileName(place.base(), kind, now, place.zone));
    OPORA_TRY(copyWorkspace(place.workspace, to, *place.schema));
    return to;
}

} // namespace

BackupService::BackupService(Workspace &ws) : m_ws(ws) {}

static Place placeOf(const Workspace &ws, const QString &folder)
{
    return {ws.info().path, folder, ws.info().zone, std::make_shared<const Schema>(ws.schema())};
}

Job<QString> BackupService::backup(QString toFile)
{
    return onWorker<QString>(
        [from = m_ws.info().path, to = QFileInfo(toFile).absoluteFilePath(), schema = m_ws.schema()]() -> Result<QString> {
            OPORA_TRY(copyWorkspace(from, to, schema));
            return to;
        });
}

Result<QString> BackupService::restore(const QString &backupFile, const QString &toFile)
{
    const QString to = QFileInfo(toFile).absoluteFilePath();
    OPORA_TRY(copyWorkspace(backupFile, to, Schema::current()));
    return to;
}

Job<CheckReport> BackupService::check()
{
    return m_ws.storage().read([](Reader &r) -> Result<CheckReport> {
        OPORA_ASSIGN(const CheckFindings found, checkWorkspace(r));
        CheckReport report;
        report.clean = found.problems.isEmpty();
        report.rows = found.rows;
        report.logEntries = found.logEntries;
        report.problems = found.problems;
        return report;
    });
}

QString BackupService::folder() const
{
    if (!m_folder.isEmpty())
        return m_folder;
    const QFileInfo file(m_ws.info().path);
    return file.absoluteDir().filePath(file.completeBaseName() + QStringLiteral(" backups"));
}

void BackupService::setFolder(const QString &folder)
{
    m_folder = folder;
}

Job<QList<BackupCopy>> BackupService::copies()
{
    return onWorker<QList<BackupCopy>>([place = placeOf(m_ws, folder())]() -> Result<QList<BackupCopy>> { return copiesIn(place); });
}

Job<QString> BackupService::backUpNow()
{
    return onWorker<QString>(
        [place = placeOf(m_ws, folder()), now = m_ws.clock().nowUtc()] { return copyInto(place, BackupCopy::Kind::ByHand, now); });
}

Job<BackupRound> BackupService::keepUp()
{
    if (m_busy->exchange(true))
        return Job<BackupRound>::ready(BackupRound());
    return onWorker<BackupRound>([place = placeOf(m_ws, folder()), now = m_ws.clock().nowUtc(), busy = m_busy]() -> Result<BackupRound> {
        const auto ended = qScopeGuard([busy] { *busy = false; });
        BackupRound round;
        if (BackupPlan::due(copiesIn(place), now, place.zone)) {
            OPORA_ASSIGN(round.made, copyInto(place, BackupCopy::Kind::Scheduled, now));
        }
        // Only after today's copy is safe.
        for (const QString &old : BackupPlan::surplus(copiesIn(place), round.made, place.zone)) {
            if (QFile::remove(old))
                round.removed.append(old);
        }
        return round;
    });
}

QString BackupService::besideName(const QString &backupFile) const
{
    const QFileInfo workspace(m_ws.info().path);
    const QString copy = QFileInfo(backupFile).completeBaseName();
    for (int i = 1;; ++i) {
        const QString name = workspace.absoluteDir().filePath(i == 1 ? Text::tr("%1 (restored).opora").arg(copy)
                                                                     : Text::tr("%1 (restored %2).opora").arg(copy).arg(i));
        if (!QFileInfo::exists(name))
            return name;
    }
}

void BackupService::onlyLook()
{
    refuseWrites(m_ws.storage(), {QStringLiteral("copy_looked_at"),
                                  Text::tr("This is a backup that you are looking at: nothing is changed in it. Choose “Work in this copy” "
                                           "above if you want to go on from here."),
                                  {},
                                  ErrorKind::Refused});
}

} // namespace opora

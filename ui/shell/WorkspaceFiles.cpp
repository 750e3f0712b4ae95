// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/WorkspaceFiles.h"
#include "core/services/BackupService.h"
#include "core/services/demo/Demo.h"
#include "ui/shell/NewWorkspacePanel.h"
#include <QDir>
#include <QFile>
#include <QPromise>
#include <QStandardPaths>
#include <QThreadPool>

namespace opora {
namespace {
/// Runs `work` on the pool; the job ends with what it returns.
Job<QString> onWorker(std::function<Result<QString>()> work)
{
    auto promise = std::make_shared<QPromise<Result<QString>>>();
    promise->start();
    Job<QString> job(promise->future());
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return job;
}

/// Demos of other days are leftovers: each is made anew to look current.
void sweep(const QDir &folder, const QString &keep)
{
    for (const QString &name : folder.entryList({QStringLiteral("Demo *.opora*")}, QDir::Files))
        if (!name.startsWith(keep))
            QFile::remove(folder.filePath(name));
}
} // namespace

Job<QString> WorkspaceFiles::create(const QString &path, const Workspace::CreateOptions &options, std::shared_ptr<Clock> clock)
{
    return onWorker([path, options, clock]() -> Result<QString> {
        OPORA_ASSIGN(const std::unique_ptr<Workspace> made, Workspace::create(path, options, clock));
        return path; // Closed here, on the thread that made it; the window opens it on its own.
    });
}

Job<QString> WorkspaceFiles::restore(const QString &backup, const QString &path)
{
    return onWorker([backup, path] { return BackupService::restore(backup, path); });
}

Job<QString> WorkspaceFiles::demo(const QString &language, std::shared_ptr<Clock> clock)
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    Workspace::CreateOptions create;
    create.language = language;
    create.currency = localCurrency();
    return onWorker([folder, create, clock]() -> Result<QString> {
        const QDate today = clock ? clock->today(QTimeZone::systemTimeZone()) : QDate::currentDate();
        const QString name = QStringLiteral("Demo %1.opora").arg(today.toString(Qt::ISODate));
        const QString path = folder.filePath(name);
        if (!folder.mkpath(QStringLiteral(".")))
            return Error{QStringLiteral("no_permission"),
                         QCoreApplication::translate("WorkspaceFiles",
                                                     "The demo could not be made: its folder cannot be written. Nothing was changed."),
                         folder.path(), ErrorKind::Refused};
        sweep(folder, name);
        if (QFile::exists(path))
            return path;
        DemoOptions options;
        options.date = today;
        OPORA_ASSIGN(const std::unique_ptr<Workspace> made, createDemo(path, create, options, clock));
        return path;
    });
}

} // namespace opora

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/BackupService.h"
#include "core/storage/Check.h"
#include "core/storage/Copy.h"
#include "core/storage/Storage.h"
#include <QFileInfo>
#include <QThreadPool>

namespace opora {

BackupService::BackupService(Workspace &ws) : m_ws(ws) {}

Job<QString> BackupService::backup(QString toFile)
{
    auto promise = std::make_shared<QPromise<Result<QString>>>();
    promise->start();
    Job<QString> job(promise->future());
    // A connection of its own on a thread of its own: VACUUM INTO cannot run inside a reader's transaction, and a copy of
    // a big file must not hold up the readers.
    QThreadPool::globalInstance()->start([promise, from = m_ws.info().path, to = QFileInfo(toFile).absoluteFilePath(), schema = m_ws.schema()] {
        const Result<void> copied = copyWorkspace(from, to, schema);
        promise->addResult(copied.ok() ? Result<QString>(to) : Result<QString>(copied.error()));
        promise->finish();
    });
    return job;
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

} // namespace opora

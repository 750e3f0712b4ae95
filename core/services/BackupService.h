// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/BackupPlan.h"
#include "core/services/Workspace.h"
#include <atomic>

namespace opora {
struct CheckReport {
    bool clean = true;
    qint64 rows = 0, logEntries = 0;
    QStringList problems; ///< sentences
};
/// What looking after the copies came to.
struct BackupRound {
    QString made;        ///< empty: today's was there already
    QStringList removed; ///< scheduled copies that newer ones have replaced
};
/// Verified copies (VACUUM INTO temp, reopen, integrity check, counts and hashes per table against the source, fsync,
/// rename) and the workspace check: integrity, every row has an origin entry or run, derived values equal a recount,
/// references exist. Copying runs on threads of its own. Codes: exists, disk_full, no_permission, copy_differs.
class BackupService {
public:
    explicit BackupService(Workspace &ws);
    Job<QString> backup(QString toFile); ///< the path written
    static Result<QString> restore(const QString &backupFile,
                                   const QString &toFile); ///< opens as a separate file, never over an existing one
    Job<CheckReport> check();

    /// Where copies go that are given no name: "NAME backups" beside the workspace unless set. GUI thread or the owner's.
    QString folder() const;
    void setFolder(const QString &folder);
    /// Newest first, with those that were made before an upgrade.
    Job<QList<BackupCopy>> copies();
    /// A copy in the folder that stays until somebody deletes it.
    Job<QString> backUpNow();
    /// Today's copy if there is none yet, then the plan (BackupPlan): what a program that runs does now and again. A round
    /// that finds another under way does nothing.
    Job<BackupRound> keepUp();
    /// A free name beside the workspace for looking into `backupFile`.
    QString besideName(const QString &backupFile) const;
    /// The open workspace is a copy that somebody looks at: from now on nothing is written (code copy_looked_at).
    void onlyLook();

private:
    Workspace &m_ws;
    QString m_folder;
    std::shared_ptr<std::atomic<bool>> m_busy = std::make_shared<std::atomic<bool>>(false);
};
} // namespace opora

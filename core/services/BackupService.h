// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/Workspace.h"

namespace opora {
struct CheckReport {
    bool clean = true;
    qint64 rows = 0, logEntries = 0;
    QStringList problems; ///< sentences
};
/// Verified copies (VACUUM INTO temp, reopen, integrity check, per-table counts against the source, fsync, rename) and
/// the workspace check: integrity, every row has an origin entry or run, derived values equal a recount, references exist.
class BackupService {
public:
    explicit BackupService(Workspace &ws);
    Job<QString> backup(QString toFile);                                   ///< the path written; codes exists, disk_full, no_permission
    static Result<QString> restore(const QString &backupFile, const QString &toFile); ///< opens as a separate file, never over an existing one
    Job<CheckReport> check();

private:
    Workspace &m_ws;
};
} // namespace opora

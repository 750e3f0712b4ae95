// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include <QString>

namespace opora {

/// The bytes of attachments: a SQLite file NAME.files beside the workspace, in chunks of 256 KB (design.md §3.2,
/// 13), under their hash: a file that goes to a thousand clients stands there once. Each call opens the file for itself, so any thread or process may; a file
/// that was never needed is not there. Code no_file when the bytes are not on this computer.
class FileStore {
public:
    explicit FileStore(const QString &workspacePath);
    const QString &path() const { return m_path; }
    struct Stored {
        qint64 size = 0;
        QString sha256;
    };
    /// Takes the file's bytes in, all or nothing. At most 50 MB (too_large).
    Result<Stored> put(const QString &fromFile) const;
    /// Writes them to a new file and checks the hash (file_damaged).
    Result<void> get(const QString &sha256, const QString &toFile) const;

    /// The bytes are on this computer (not whether they are sound: get() proves that).
    Result<bool> has(const QString &sha256) const;

private:
    QString m_path;
};

} // namespace opora

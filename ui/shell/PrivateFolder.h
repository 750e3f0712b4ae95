// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include <QLockFile>
#include <memory>

namespace opora {

/// A place of this run alone for `opora --ephemeral` ("leave no copy here"): readable by this account only, gone when the
/// program ends. A run that was killed leaves its place behind; the next start of the program, of whatever kind, takes it
/// away. The system's temporary files of this program go in there, too.
class PrivateFolder {
public:
    /// Code no_permission.
    static Result<std::unique_ptr<PrivateFolder>> make();
    /// Takes away what runs that no longer live have left; never one that lives. The number of places removed.
    static int sweep();
    ~PrivateFolder(); ///< removes it with all that is in it
    PrivateFolder(const PrivateFolder &) = delete;
    PrivateFolder &operator=(const PrivateFolder &) = delete;
    QString path() const { return m_path; }

private:
    PrivateFolder() = default;
    QString m_path;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace opora

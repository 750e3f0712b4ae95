// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/Schema.h"
#include "core/base/Result.h"
#include <QString>

namespace opora {

/// Writes a verified copy of a workspace file: VACUUM INTO a temporary file beside the target, reopen it, integrity check,
/// the rows of every table counted against the source, onto the disk, rename. The source may be in use meanwhile; what
/// is committed after the start is not in the copy. Blocks; any thread, never the GUI's. Codes: exists, no_such_file,
/// not_a_workspace, workspace_newer, workspace_corrupt, disk_full, no_permission, copy_differs. Nothing is left behind.
Result<void> copyWorkspace(const QString &from, const QString &to, const Schema &schema);

} // namespace opora

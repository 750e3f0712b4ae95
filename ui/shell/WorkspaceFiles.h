// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/Workspace.h"

namespace opora {
/// Making workspace files away from the GUI thread. The file is closed again when the job ends; the window then opens it.
namespace WorkspaceFiles {
Job<QString> create(const QString &path, const Workspace::CreateOptions &options, std::shared_ptr<Clock> clock);
/// A verified copy of a backup under a new name.
Job<QString> restore(const QString &backup, const QString &path);
/// The demo of today in the program's data folder: the one made earlier today, else a new one.
Job<QString> demo(const QString &language, std::shared_ptr<Clock> clock);
} // namespace WorkspaceFiles
} // namespace opora

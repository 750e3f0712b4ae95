// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Id.h"
#include "core/storage/arena/SearchArena.h"
#include <QHash>
#include <optional>

namespace opora::arena {

/// What a snapshot belongs to. It is ignored when the workspace, the schema, the folding tables or a byte of it differ.
struct SnapshotKey {
    Uuid workspace;
    QByteArray schemaHash; ///< 32 bytes
    qint64 position = 0;   ///< log number up to which it is true
};
struct Snapshot {
    qint64 position = 0;
    QHash<QByteArray, std::shared_ptr<const Base>> arenas; ///< by entity
};

/// Writes beside the target and renames; false leaves the old file. Blocks on the disk: not for the GUI thread.
bool saveSnapshot(const QString &path, const SnapshotKey &key, const QHash<QByteArray, std::shared_ptr<const Base>> &arenas);
std::optional<Snapshot> loadSnapshot(const QString &path, const Uuid &workspace, const QByteArray &schemaHash);

} // namespace opora::arena

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/Filter.h"
#include "core/services/Workspace.h"

namespace opora {
struct ExportRequest {
    QByteArrayList entities;  ///< one for csv; "all" is every exported entity (json only)
    QString toFile;           ///< .csv or .json by its ending
    Filter filter;            ///< for a single entity
};
struct Exported { QString file; qint64 rows = 0; };
/// Streams rows to a temporary file beside the target, then renames. CSV: UTF-8 with BOM, names of references instead
/// of ids beside the id, formula injection defused (sync.md §4). JSON: stable keys, sorted by id, synced columns only:
/// byte-identical for identical content ("all"; a single entity also has what is computed: stage, last contact). Codes:
/// unknown_entity, unknown_format, disk_full, no_permission, cancelled; an existing file is replaced only by a whole one.
class ExportService {
public:
    explicit ExportService(Workspace &ws);
    Job<Exported> run(ExportRequest request);

private:
    Workspace &m_ws;
};
} // namespace opora

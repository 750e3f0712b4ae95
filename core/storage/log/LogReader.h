// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/ChangeSet.h"
#include "core/domain/Schema.h"
#include "core/storage/sqlite/Database.h"

namespace opora {

/// Reads the change log back as change sets. One connection, its thread.
class LogReader {
public:
    LogReader(sqlite::Connection &c, const Schema &s) : m_c(c), m_s(s) {}
    /// Number of the newest group.
    qint64 position();
    /// Everything in groups after `position`; parents whose derived values moved are listed as Updated.
    Result<ChangeSet> since(qint64 position);

private:
    void addParents(ChangeSet &set, const Entity &e, qint64 n, int depth);
    void addRow(ChangeSet &set, const QByteArray &entity, RowChange change);
    sqlite::Connection &m_c;
    const Schema &m_s;
};

} // namespace opora

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/Schema.h"
#include "core/sync/Protocol.h"
#include "core/sync/postgres/PgConnection.h"

namespace opora::sync {

/// The tables and columns that a hub has, which may be fewer than this program's until somebody brings it up to date ("hub
/// upgrade"), or more when a newer program did. A value.
class HubShape {
public:
    /// As the asking login sees the declaration: a member of the team, or the hub's owner.
    static Result<HubShape> read(PgConnection &c);
    bool hasTable(const QByteArray &table) const { return m_fields.contains(table); }
    bool hasField(const QByteArray &table, const QByteArray &field) const { return m_fields.value(table).contains(field); }
    /// True if the hub has all that `s` exchanges.
    bool holds(const Schema &s) const;
    /// True if the hub has what `s` does not know.
    bool exceeds(const Schema &s) const;
    /// What of `s` the hub has. Columns that never leave a computer stay.
    Schema within(const Schema &s) const;
    /// A table or column that the group writes and the hub does not have; empty if it can be sent.
    QByteArray lacking(const Group &g) const;

private:
    QHash<QByteArray, QSet<QByteArray>> m_fields; ///< by table
};

} // namespace opora::sync

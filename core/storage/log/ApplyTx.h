// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/storage/Storage.h"

namespace opora {

/// A row with what the exchange with a hub needs of it: synced columns, created_at, created_by and deleted_at in `values`;
/// `fm` and `rv` as the hub gave them (empty and null: the hub does not know the row).
struct SyncedRow {
    qint64 n = 0;
    Uuid id, rv, root;
    FieldValues values;
    QByteArray fm;
};

/// Writes rows as a hub has them, inside a write transaction: capture rests, the log entries are given explicitly, derived
/// columns follow when the command ends, as after any other change. The command's origin is "hub" and nothing of it is ever
/// sent. Writer thread only.
class ApplyTx {
public:
    explicit ApplyTx(WriteTx &tx) : m_tx(tx) {}
    Result<void> begin();

    static Result<std::optional<SyncedRow>> read(const Reader &r, const Entity &e, const Uuid &id);
    /// Inserts, or updates what differs from `before`; returns the row's n.
    Result<qint64> write(const Entity &e, const std::optional<SyncedRow> &before, const SyncedRow &after, qint64 updatedAt,
                         const Uuid &updatedBy);
    /// Takes the row out of the file, and its values out of the log: its user may not see it any more.
    Result<void> erase(const Entity &e, const SyncedRow &row);

    Result<void> logInsert(const Entity &e, qint64 n, const Uuid &id);
    Result<void> logUpdate(const Entity &e, qint64 n, const Uuid &id, const QByteArray &field, const Value &before, const Value &after);
    /// A deletion or a return; for a row that was erased too.
    Result<void> logMark(const Entity &e, qint64 n, const Uuid &id, const Value &before, const Value &after);
    /// What was logged since the last call was one group of a colleague.
    Result<void> closeRemote(const Uuid &gid, const Uuid &user, qint64 at);

private:
    Result<void> insert(const Entity &e, const SyncedRow &row, qint64 updatedAt, const Uuid &updatedBy);
    Result<void> update(const Entity &e, const SyncedRow &before, const SyncedRow &after, qint64 updatedAt, const Uuid &updatedBy);
    Result<void> op(const Entity &e, const char *kind, qint64 n, const Uuid &id, const Value &field, const Value &before,
                    const Value &after);
    void touch(const Entity &e, qint64 n, const FieldValues &values);
    WriteTx &m_tx;
};

} // namespace opora

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/storage/log/ApplyTx.h"
#include "core/sync/Protocol.h"

/// From the change log to groups that can be sent (sync.md §3.3): an entry knows what changed; here it learns what its
/// author had seen. Writer thread only.
namespace opora::sync {

/// Freezes every pending group that is not yet: its ops, their versions and time never change afterwards. The first to
/// touch a row keeps the hub's state of it in sync_base. Runs before anything is sent or put under the pending work.
Result<void> sealPending(WriteTx &tx);

/// The versions that somebody sees who looks at the row now: the hub's, and those of pending groups on top of them. A form
/// keeps them while it is open (WriteTx::noteSeen). Canonical JSON; empty for a row that does not exist, and in a workspace
/// of one, where nobody else changes anything.
Result<QByteArray> seenVersions(const Reader &r, const Entity &e, const Uuid &row);

/// A row's values before the log entry `op` (all entries from it on are walked back).
Result<FieldValues> valuesBefore(const Reader &r, const Entity &e, const SyncedRow &now, qint64 op);

/// sync_state as text and numbers.
Value state(const Reader &r, const char *key);
Result<void> setState(const WriteTx &tx, const char *key, const Value &v);
/// An edit's time by the hub's clock.
qint64 correctedTime(const Reader &r, qint64 wall, qint64 uptime, const QByteArray &bootId);

} // namespace opora::sync

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Clock.h"
#include "core/storage/Storage.h"
#include "core/sync/Protocol.h"

namespace opora::sync {

/// What the file says about its link to a hub; read in one snapshot.
struct SyncFacts {
    QString hub; ///< empty: not linked
    Uuid replica, user;
    QString userName, role;
    bool uploading = false, filling = false;
    qint64 sent = 0, uploadRows = 0, fillRows = 0;
    qint64 pending = 0, unsent = 0, attention = 0, conflicts = 0, oldestPending = 0;
    qint64 lastOk = 0, lastFull = 0, healed = 0;
};
Result<SyncFacts> readFacts(const Reader &r);

/// Conflicts as this copy knows them, oldest first, with decisions that the hub has not heard of yet.
Result<QList<Conflict>> readConflicts(const Reader &r);
/// Decides about one: open, kept or swapped; the exchange tells the hub. Inside a command, beside the values it changes.
Result<void> decide(const WriteTx &tx, const Uuid &conflict, const char *state);
/// Decisions the hub has not heard of.
Result<QList<std::pair<Uuid, QByteArray>>> undelivered(const Reader &r);
Result<void> delivered(const WriteTx &tx, const Uuid &conflict, const QByteArray &state);
/// When a group was written, as far as the log knows; 0: it does not.
qint64 writtenAt(const Reader &r, const Uuid &group);

/// What time it is at the hub, as of the last look at its clock. UTC ms.
qint64 hubNow(const Reader &r, const Clock &clock);
/// True if the row stands here as the hub has it: it was there, and nothing that waits to be sent touches it.
Result<bool> isAsOnHub(const Reader &r, const Entity &e, const Uuid &row);

/// The deal a move belongs to, where it stands now, and the move it stands there by.
struct DealPlace {
    Uuid deal, stage, newest;
};
Result<std::optional<DealPlace>> placeOfMove(const Reader &r, const Uuid &move);

} // namespace opora::sync

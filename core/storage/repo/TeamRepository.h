// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/storage/Storage.h"
#include <functional>

namespace opora::repo {

/// Reads that handing over, seeing through somebody's eyes and the exchange's flash need. By any reader or the writer.
bool isLiveUser(const Reader &r, const Uuid &user);
Uuid teamOf(const Reader &r, const Uuid &user); ///< null: none

struct OwnedRow {
    Uuid id, root, other; ///< other: of a deal, the client or company besides its root
    qint64 n = 0;
};
Result<QList<OwnedRow>> clientsOwnedBy(const Reader &r, const Uuid &user); ///< live, in list order
Result<QList<OwnedRow>> dealsOwnedBy(const Reader &r, const Uuid &user, bool open);
Result<QList<OwnedRow>> tasksOf(const Reader &r, const Uuid &user, bool open);

/// Root and (for entities that have one) the person a live row is private to.
Result<void> eachRoot(const Reader &r, const Entity &e, const std::function<void(const Uuid &root, const Uuid &privateTo)> &f);
bool isLiveRow(const Reader &r, const Entity &e, const Uuid &id);
/// What a Ref column of a row holds, live or not.
Uuid refOf(const Reader &r, const Entity &e, const QByteArray &column, const Uuid &row);
/// Single rows that came from a hub with the groups of the log after `from` up to `upTo` (ChangeSet::upTo); at most `limit`.
Result<QList<QPair<QByteArray, Uuid>>> rowsFromHub(const Reader &r, qint64 from, qint64 upTo, int limit);

} // namespace opora::repo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/sync/Mutants.h"
#include "core/sync/Protocol.h"

namespace opora::sync {

/// Where a hub stands in one snapshot, as far as a replica's cursor depends on it.
struct HubPosition {
    QByteArray fingerprint;
    qint64 visEpoch = 0;
    bool cursorBelowFloor = false; ///< the feed no longer reaches back to the request's cursor
};

/// True if the cursor belongs to another hub, or to one that was restored since: its numbers mean nothing here.
inline bool isReplaced(const PullRequest &q, const HubPosition &hub)
{
    return !q.fingerprint.isEmpty() && q.fingerprint != hub.fingerprint && !mutant(Mutant::NoServerIdentity);
}

/// Why a pull cannot be answered with what changed since the cursor. Every Hub asks this (sync.md §3.5).
inline FullReason whyFull(const PullRequest &q, const HubPosition &hub)
{
    if (q.cursor.isEmpty())
        return FullReason::First;
    if (isReplaced(q, hub))
        return FullReason::Identity;
    if (q.visEpoch != hub.visEpoch && !mutant(Mutant::NoVisibilityEpoch))
        return FullReason::Visibility;
    if (hub.cursorBelowFloor)
        return FullReason::FeedFloor;
    return q.full ? FullReason::Asked : FullReason::None;
}

} // namespace opora::sync

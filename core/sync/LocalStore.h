// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/sync/Hub.h"

namespace opora::sync {

/// What one look at the hub's clock said: by how much the hub is ahead of this machine's wall clock, and the machine's
/// uptime then, so that a clock set while the program runs does not move the time of edits.
struct ClockSample {
    qint64 hubAhead = 0;
    qint64 hubNow = 0, uptime = 0;
    QByteArray bootId;
};

struct PushBatch {
    QList<FrozenGroup> groups; ///< in order; empty: nothing left to send
    int schemaVersion = 0;
    std::pair<qint64, qint64> last; ///< position behind which the next batch begins
};

struct ApplyReport {
    int rows = 0, gone = 0, confirmed = 0, rejected = 0, offeredAgain = 0, conflicts = 0;
};

/// The replica's side of the exchange: the change log as an outbox, and a place where what the hub says is put under what
/// is still pending. Every call is one transaction; after an error nothing of it happened. One thread at a time.
class LocalStore {
public:
    virtual ~LocalStore() = default;
    /// Groups to send behind `after`, at most GroupLimits::PerCommit and 256 KB, frozen now if they were not.
    virtual Result<PushBatch> nextBatch(std::pair<qint64, qint64> after) = 0;
    /// What the hub answered: a hint for people; only a pull confirms.
    virtual Result<void> noteResults(const PushAnswer &answer) = 0;
    virtual Result<PullRequest> pullRequest(bool full) = 0;
    /// The hub is not the one it was (restored from a backup): what is here is copied aside before it is compared.
    virtual Result<void> keepSafetyCopy() = 0;
    virtual Result<ApplyReport> apply(const PullAnswer &answer, const ClockSample &sample) = 0;
    /// First fill: each part becomes rows as it comes (resumable); what is computed from them follows at the end.
    virtual Result<FirstSyncRequest> nextFirstSync() = 0; ///< table "-": everything was received
    /// What is asked for after this part, before it is put in place: the line need not rest meanwhile. None: it was the last.
    virtual std::optional<FirstSyncRequest> firstSyncAfter(const FirstSyncRequest &request, const FirstSyncPart &part) const = 0;
    virtual Result<void> stageFirstSync(const FirstSyncRequest &request, const FirstSyncPart &part) = 0;
    virtual Result<bool> firstSyncWanted() = 0; ///< linked, but never filled
    virtual Result<ApplyReport> finishFirstSync(const ClockSample &sample) = 0;
};

} // namespace opora::sync

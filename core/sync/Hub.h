// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/sync/Protocol.h"
#include <functional>

namespace opora::sync {

/// A group as it is sent: frozen bytes (encodeGroup) and their hash.
struct FrozenGroup {
    Uuid id;
    QByteArray hash, body;
};

/// One entry for each group that was settled, in the order sent. `stopped`: why the rest was not tried; they stay pending.
struct PushAnswer {
    QList<LedgerEntry> results;
    std::optional<Error> stopped;
};

/// First fill of an empty replica over a bad line: table by table in the schema's order, ascending by id, over as many
/// snapshots as it takes. The first part's cursor is the one to keep: what changed since comes again with the next pull.
struct FirstSyncRequest {
    QByteArray table; ///< empty: only say where the hub stands
    Uuid after;       ///< the last id received of that table; null: from the start
    int limit = 5000;
};
struct FirstSyncPart {
    QByteArray cursor, fingerprint;
    qint64 visEpoch = 0, hubNow = 0;
    int schemaVersion = 0, minClient = 0;
    bool leavesOut = false; ///< as in PullAnswer
    QList<BaseRow> rows;
    bool tableDone = false;
    int tookMs = 0; ///< to fetch it, as far as known: the next part is larger or smaller
};

/// Rows that are new to the hub, many at a time (linking a filled workspace, imports over 5,000 rows). Parts of one upload
/// are numbered; a part that was taken is skipped when it comes again. Rights as for single groups; a part is taken or
/// refused as a whole. `history`: log entries of deals, with their author and time.
struct BulkPart {
    static constexpr int Rows = 25'000;
    Uuid upload;
    qint64 t = 0; ///< of all its rows, ms since 1970 by the hub's clock when the upload began; 0: when the part comes
    int number = 0;
    QByteArray table;
    QList<BaseRow> rows; ///< fm and rv empty: the hub stamps all with the upload's id and t
    QByteArray text;     ///< the rows as this hub's encoder put them, while they were read ahead; then `rows` is empty
    qsizetype encoded = 0; ///< how many rows these are
    qsizetype count() const { return encoded + rows.size(); }
    QList<AuditRow> history;
    bool last = false;
};
struct BulkReceipt {
    int number = 0;
    qint64 taken = 0, already = 0;
};

/// What a team shares, seen from a replica: the four operations of the exchange. Answers come exactly once, on the thread
/// the call was made on, possibly before the call returns. An answer that never comes because the line is dead is the
/// implementation's to end (watchdog). Errors: hub_unreachable and hub_busy are transient; hub_access_denied (login revoked
/// or wrong), hub_needs_upgrade (schema below min_client), hub_older (no place for what the group
/// writes until the hub is upgraded; it and what follows stay pending), hub_group_reused (an id with another hash) are not.
class Hub {
public:
    template <class T> using Answer = std::function<void(Result<T>)>;
    virtual ~Hub() = default;
    virtual void pushMany(const QList<FrozenGroup> &groups, int schemaVersion, Answer<PushAnswer> answer) = 0;
    virtual void pull(const PullRequest &request, Answer<PullAnswer> answer) = 0;
    virtual void firstSync(const FirstSyncRequest &request, Answer<FirstSyncPart> answer) = 0;
    virtual void bulkUpload(const BulkPart &part, Answer<BulkReceipt> answer) = 0;
};

/// Whom the hub takes the login for, and what it is.
struct HubIdentity {
    Uuid user{};
    QString login{}, name{}, role{}, team{};
    int schemaVersion = 0, minClient = 0;
    bool lacks = false;           ///< tables or columns of this program, until it is brought up to date
    bool empty = false;           ///< nobody has put anything there that this login sees, people and teams aside
    qint64 clients = 0, rows = 0; ///< that this login sees
};
struct HubPerson {
    Uuid id{};
    QString login{}, name{}, email{}, role{};
};
struct HelloAnswer {
    Uuid token{};
    bool cloned = false; ///< it came with an old token: the disk it is on was copied or restored
};
struct ReplicaSeen {
    Uuid id{}, user{};
    QString label{};
    qint64 lastSeen = 0;
    int clones = 0;
};
struct PresenceSeen {
    Uuid who{}, root{};
};

/// What people of a team ask a hub besides the exchange. Online only; same promises as Hub. Codes besides Hub's:
/// hub_refused (not seen, or not theirs to ask).
class TeamHub : public Hub {
public:
    /// Says which side of a conflict stands (open, kept, swapped); the values themselves travel as an ordinary group.
    virtual void resolveConflict(const Uuid &id, const QByteArray &state, Answer<bool> answer) = 0;
    virtual void hello(const Uuid &replica, const Uuid &token, const QString &label, Answer<HelloAnswer> answer) = 0;
    /// Who edits which card: says so for `seconds` for each root (0: not any more), and answers who else does.
    virtual void presence(const QHash<Uuid, int> &touched, Answer<QList<PresenceSeen>> answer) = 0;
    /// The rows at the top that somebody sees ("view as"); admins only.
    virtual void visibleTo(const Uuid &user, Answer<QList<std::pair<QByteArray, Uuid>>> answer) = 0;
    /// History of a card older than an instant, newest first.
    virtual void cardHistory(const Uuid &root, qint64 before, int limit, Answer<QList<AuditRow>> answer) = 0;
    virtual void replicas(Answer<QList<ReplicaSeen>> answer) = 0;
};

inline bool isTransient(const Error &e)
{
    return e.kind == ErrorKind::HubUnreachable || e.code == QLatin1String("hub_unreachable") || e.code == QLatin1String("hub_busy");
}

} // namespace opora::sync

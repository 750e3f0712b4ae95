// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/sync/Linker.h"
#include "core/sync/postgres/HubDesk.h"
#include "core/sync/postgres/HubShape.h"
#include "core/sync/postgres/PgConnection.h"
#include "core/sync/postgres/PgCopy.h"

namespace opora::sync {

/// The hub's operations on one connection; every call blocks its thread, within the connection's limit. What PostgresHub
/// runs on its thread, and tests run directly. Belongs to one thread. A hub that an older program set up lacks tables and columns:
/// they are left out when reading, and what writes them stays here (hub_older) until somebody brings the hub up to date.
class HubCalls {
public:
    HubCalls(PgConnection &c, const Schema &schema) : m_c(c), m_schema(schema) {}
    ~HubCalls();
    HubCalls(const HubCalls &) = delete;
    HubCalls &operator=(const HubCalls &) = delete;
    Result<PushAnswer> push(const QList<FrozenGroup> &groups);
    Result<PullAnswer> pull(const PullRequest &request);
    Result<FirstSyncPart> firstSync(const FirstSyncRequest &request);
    Result<BulkReceipt> bulkUpload(const BulkPart &part);
    /// True if the part taken last met a hub that is filled for the first time: further parts of the table may come at the same time
    /// over another connection, nothing there is kept row by row that they would wait for.
    bool fillsHub() const { return m_filling; }
    /// Rows of `e` as bulkUpload() sends them; the part's upload and t are set. Pure; any thread.
    static Linker::RowEncoder encoder(const BulkPart &part, const Entity &e);
    /// What a hub that is filled for the first time did without (indexes, references) comes back, one at a time. For admins,
    /// before the upload's last part; again after a cut is no harm. Takes minutes for millions of rows.
    Result<void> closeBulk();
    Result<qint64> hubNow();
    /// The versions that an upload gives to all its rows.
    struct BulkStamp {
        Uuid upload;
        qint64 t = 0;
        FieldVersions fm() const;
    };
    /// How many rows the login sees that stand as the upload brought them.
    Result<qint64> countStamped(const Entity &e, const BulkStamp &stamp);
    /// Id, version and versions of the fields of every row the login sees (after an upload, to take them over); with a stamp
    /// only of those that stand otherwise.
    Result<void> eachVersion(const Entity &e, const std::optional<BulkStamp> &but,
                             const std::function<Result<void>(const Uuid &id, const Uuid &rv, const FieldVersions &fm)> &f);
    HubDesk desk();

private:
    struct Head {
        QByteArray cursor, fingerprint;
        qint64 vis = 0, now = 0;
        int schema = 0, minClient = 0;
    };
    /// A table that is being read part by part (openFill).
    struct Fill {
        QByteArray table;
        Uuid after;
        const Entity *entity = nullptr;
        Head head;
    };
    Result<void> openFill(const FirstSyncRequest &request);
    Result<FirstSyncPart> nextOfFill(const FirstSyncRequest &request);
    Result<void> endFill();
    Result<Head> head();
    Result<void> lookAtShape();
    const Schema &shared() const { return m_shared ? *m_shared : m_schema; }
    Result<BaseRow> withDefaults(const Entity &e, Result<BaseRow> read) const;
    Result<void> sendable(const FrozenGroup &g);
    Result<void> snapshot(const std::function<Result<void>()> &read);
    Result<void> pushBatch(const QList<FrozenGroup> &batch, PushAnswer &answer);
    Result<LedgerEntry> pushUnreadable(const FrozenGroup &g);
    Result<void> pullChanged(const PullRequest &request, PullAnswer &answer);
    Result<void> pullAll(const PullRequest &request, PullAnswer &answer);
    Result<void> fetch(const Entity &e, const QSet<Uuid> &ids, PullAnswer &answer, QSet<Uuid> *found);
    Result<void> pullRest(const PullRequest &request, const QList<Uuid> *conflicts, PullAnswer &answer);
    Result<void> uploadRows(const BulkPart &part, BulkReceipt &receipt);
    Result<void> uploadHistory(const BulkPart &part);
    Result<QJsonObject> object(const PgRows &rows, int row = 0) const;
    static Error unreadable(const QString &details);

    PgConnection &m_c;
    const Schema &m_schema;
    int m_seenVersion = -1; ///< of the hub, when its shape was looked at
    HubShape m_shape;
    bool m_leavesOut = false; ///< the hub has what this program does not know
    std::optional<Fill> m_fill;
    bool m_filling = false; ///< see fillsHub()
    std::optional<Schema> m_shared; ///< what both sides know, if the hub lacks something
};

} // namespace opora::sync

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/storage/log/ApplyTx.h"
#include "core/sync/LocalStore.h"
#include <QSet>
#include <map>

namespace opora::sync {

/// Puts one snapshot of the hub under what is pending (sync.md §3.5): ledger, rows, what left sight, history; then every
/// touched row is base ⊕ pending again. One transaction's work; everything pending is sealed before. Internal to the store.
class PullApplier {
public:
    PullApplier(WriteTx &tx, const PullAnswer &answer) : m_tx(tx), m_a(answer), m_apply(tx) {}
    Result<ApplyReport> run();
    /// The overlay of these rows again, without news of the hub (after a discard or a resend).
    Result<void> recompute(const QSet<std::pair<QByteArray, Uuid>> &rows);

private:
    using Key = std::pair<QByteArray, Uuid>;
    struct Pending { qint64 n; Uuid gid; QList<Op> ops; };
    struct Row {
        const Entity *entity = nullptr;
        std::optional<SyncedRow> before;    ///< as it stands in the file
        std::optional<BaseRow> base;        ///< what the hub has now
        std::optional<FieldValues> visible; ///< what is to stand in the file
        qint64 n = 0;
        Uuid by;                            ///< author of the newest history
        qint64 at = 0;
    };

    Result<void> settle();
    bool madeBySender(const Uuid &group) const;
    Result<void> loadPending();
    Result<void> offerAgain();
    Result<void> gather();
    Result<Row *> plan(const Key &key);
    Result<std::optional<BaseRow>> oldBase(const Entity &e, const SyncedRow *row, const Uuid &id) const;
    Result<void> leave(const Key &key);
    void overlay(Row &r, const Uuid &id) const;
    Result<QList<Key>> naming(const Entity &e, const Uuid &id) const;
    Result<QList<Key>> keptNaming(const Uuid &id) const;
    bool namesIt(const Row &r, const Entity &e, const Uuid &id) const;
    Result<void> letGo();
    Result<bool> referencesHold(const Row &r);
    Result<void> close();
    Result<void> write();
    Result<void> keepBase(const Key &key, const Row &r);
    Result<void> log();
    Result<void> logGroup(const QList<const AuditRow *> &rows);
    Result<void> logRest();
    Result<void> mirrorConflicts();

    WriteTx &m_tx;
    const PullAnswer &m_a;
    ApplyTx m_apply;
    ApplyReport m_report;
    std::vector<Pending> m_pending;
    QHash<Key, QList<const Op *>> m_opsOf;
    QSet<Key> m_dirty;
    QSet<Key> m_news;                ///< rows that the answer holds
    std::map<Key, Row> m_plan;
    QHash<Key, FieldValues> m_logged; ///< what the log says of a row so far
};

} // namespace opora::sync

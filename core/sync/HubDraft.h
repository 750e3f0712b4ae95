// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/sync/HubRules.h"
#include <map>
#include <memory>

namespace opora::sync {

/// The rows of a hub with one group's changes on top: stamps versions, keeps roots and audiences true, collects history
/// and feed. Internal to the rules. One call of applyGroup.
class HubDraft final : public HubRows {
public:
    HubDraft(const Schema &s, const HubRows &base, const Caller &caller, const Uuid &group, qint64 now, std::function<Uuid()> freshId);
    const HubRow *row(const QByteArray &table, const Uuid &id) const override;
    QList<Uuid> naming(const QByteArray &table, const QByteArray &column, const Uuid &id) const override;
    bool purged(const Uuid &id) const override { return m_base.purged(id); }

    const Schema &schema() const { return m_s; }
    const HubRows &base() const { return m_base; }
    const Caller &caller() const { return m_caller; }
    const Uuid &group() const { return m_group; }
    qint64 now() const { return m_now; }
    Uuid freshId() const { return m_fresh(); }

    /// A row that did not exist.
    void insert(const Entity &e, const Uuid &id, FieldValues values, qint64 t);
    /// Sets what differs; units that change get this group's (or the given) version and the time t. False if nothing differed.
    bool change(const Entity &e, Uuid id, const FieldValues &values, qint64 t, const Uuid &version = {});
    /// Ascending by id: living or dead rows that stand directly below this one (isParentRef).
    QList<std::pair<const Entity *, Uuid>> below(const Entity &e, const Uuid &id) const;
    /// Rows deleted together with `id` by the cascade (the same version of the mark) come back.
    void reviveFamily(const Entity &e, Uuid id, const FieldVersion &deletion, qint64 t);
    void record(Conflict c);
    int conflictCount() const { return int(m_out.conflicts.size()); }
    Outcome finish();

private:
    using Key = std::pair<QByteArray, Uuid>;
    void store(const Entity &e, HubRow row);
    void reroot(const Entity &e, const Uuid &id);
    void refreshAudience(const Key &root);
    void feedOf(const Key &key);
    bool mayBeSeenByOthers(const Entity &e, const HubRow &before, const HubRow &after) const;
    QSet<Uuid> audienceOfAll(const HubRows &rows, const HubRow &row) const;
    void audit(const HubRow &before, const HubRow &after, const Entity &e, const FieldValues &values);

    const Schema &m_s;
    const HubRows &m_base;
    const Caller &m_caller;
    Uuid m_group;
    qint64 m_now;
    std::function<Uuid()> m_fresh;
    std::map<Key, std::unique_ptr<HubRow>> m_changed;
    Outcome m_out;
};

} // namespace opora::sync

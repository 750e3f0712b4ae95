// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/sync/HubRules.h"
#include "core/sync/postgres/PgConnection.h"
#include <map>

namespace opora::test {

/// Rows in memory for the pure merge rules, and the same rows read out of a PostgreSQL hub, to lay beside each other.
class ModelRows final : public sync::HubRows {
public:
    using Key = std::pair<QByteArray, Uuid>;
    const sync::HubRow *row(const QByteArray &table, const Uuid &id) const override;
    QList<Uuid> naming(const QByteArray &table, const QByteArray &column, const Uuid &id) const override;
    bool purged(const Uuid &id) const override { return purgedIds.contains(id); }
    void take(const sync::Outcome &o);
    QList<Uuid> people() const;
    /// Everything the hub holds, read by a superuser.
    static ModelRows ofHub(sync::PgConnection &super, const Schema &s);
    /// What differs between the two, a line each; row versions (rv) are random and left out.
    QStringList differencesTo(const ModelRows &hub) const;

    std::map<Key, sync::HubRow> rows;
    QSet<Uuid> purgedIds;
};

} // namespace opora::test

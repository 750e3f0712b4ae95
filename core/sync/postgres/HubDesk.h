// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/sync/Hub.h"
#include "core/sync/postgres/PgConnection.h"

namespace opora::sync {

/// What a team's people ask the hub besides the exchange (TeamHub), on one connection; every call blocks its thread, within
/// the connection's limit. Belongs to one thread. Codes: hub_missing (no hub in this database), hub_server_too_old,
/// hub_access_denied (no member), hub_needs_upgrade (this program is too old), hub_refused.
class HubDesk {
public:
    HubDesk(PgConnection &c, const Schema &schema) : m_c(c), m_schema(schema) {}
    /// Whom the login is taken for; counts what it sees.
    Result<HubIdentity> identity();
    Result<QList<HubPerson>> people();
    Result<bool> resolveConflict(const Uuid &id, const QByteArray &state);
    Result<HelloAnswer> hello(const Uuid &replica, const Uuid &token, const QString &label);
    Result<QList<PresenceSeen>> presence(const QHash<Uuid, int> &touched);
    Result<QList<std::pair<QByteArray, Uuid>>> visibleTo(const Uuid &user);
    Result<QList<AuditRow>> cardHistory(const Uuid &root, qint64 before, int limit);
    Result<QList<ReplicaSeen>> replicas();

private:
    Result<void> count(HubIdentity &me);
    PgConnection &m_c;
    const Schema &m_schema;
};

} // namespace opora::sync

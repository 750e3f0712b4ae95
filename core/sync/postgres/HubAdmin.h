// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Id.h"
#include "core/domain/Schema.h"
#include "core/sync/postgres/PgConnection.h"
#include <QDateTime>
#include <QStringList>

namespace opora::sync {

namespace hubsql {
struct Roles;
}

/// A person as the hub knows them. Empty texts and nullopt in an edit mean: as it was.
struct HubUser {
    Uuid id{};
    QString login{}, name{}, role{}, team{}, email{};
    bool active = true;
    QDateTime lastSeen{}; ///< of the replica that was last here; invalid: never
    qint64 replicas = 0;
};

struct HubUserEdit {
    QString login{};
    std::optional<QString> name{}, role{}, team{}, email{}, password{};
    bool mayLogIn = true; ///< false: the login is closed and its sessions end
};

/// Sets a hub up and lets people in. Blocks; runs on a worker thread or in the command line. What each step needs from the
/// server is said by needs(). Codes besides PgConnection's: hub_server_too_old, hub_exists, hub_missing, hub_newer, hub_upgrade_failed,
/// hub_role_needed, hub_user_exists, hub_user_unknown, bad_role, bad_hub_user, bad_database_name.
class HubAdmin {
public:
    static constexpr int OldestServer = 150000;
    HubAdmin(PgConnection &c, const Schema &schema) : m_c(c), m_schema(schema) {}

    /// What `hub init` and `hub user` need, one sentence a step, for managed servers too.
    static QStringList needs();
    /// PostgreSQL 14 knows no views that run with the asker's rights: every report would show everything.
    Result<void> checkServer();
    /// Schema, roles, functions, triggers, row security and views in one transaction: all or nothing.
    Result<void> init();
    /// Brings the hub to this program's tables and functions in one transaction; nothing that the team wrote changes, and who
    /// pushes meanwhile waits. Returns the version it had. Whoever may init may do it. Programs that are older go on: they leave
    /// out what they do not know.
    Result<int> upgrade();
    Result<HubUser> addUser(const HubUserEdit &user);
    Result<HubUser> editUser(const HubUserEdit &user);
    Result<HubUser> removeUser(const QString &login);
    Result<QList<HubUser>> users();

private:
    Result<QString> database();
    Result<void> checkHub();
    Result<QByteArray> ownerOfHub();
    Result<int> tryUpgrade();
    Result<int> upgradeAsOwner(const hubsql::Roles &roles);
    Result<void> withOwner(const hubsql::Roles &roles, const std::function<Result<void>()> &work);
    Result<void> checkRights();
    Result<HubUser> findUser(const QString &login);
    Result<void> putUser(const HubUserEdit &user, const Uuid &id, std::optional<bool> active);
    Result<void> inTransaction(const std::function<Result<void>()> &work);

    PgConnection &m_c;
    const Schema &m_schema;
};

} // namespace opora::sync

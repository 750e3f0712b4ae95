// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/sync/Hub.h"
#include "core/sync/postgres/PgTarget.h"
#include <QObject>
#include <memory>

namespace opora::sync {

/// The hub in a PostgreSQL database. A thread of its own holds the connection, opens it when first needed and again after a
/// failure; a second one listens for the pokes that say "something was written". Answers arrive on the thread that made the
/// object, from its event loop. No call takes longer than the limits of PgConnection; a dead line is shut down.
class PostgresHub final : public QObject, public TeamHub {
    Q_OBJECT
public:
    using Password = std::function<QString()>; ///< asked on the hub's thread, each time it connects; never kept
    PostgresHub(PgTarget target, Password password, const Schema &schema, QObject *parent = nullptr);
    ~PostgresHub() override; ///< waits for its threads, at most a moment: what they wait for is interrupted

    void pushMany(const QList<FrozenGroup> &groups, int schemaVersion, Answer<PushAnswer> answer) override;
    void pull(const PullRequest &request, Answer<PullAnswer> answer) override;
    void firstSync(const FirstSyncRequest &request, Answer<FirstSyncPart> answer) override;
    void bulkUpload(const BulkPart &part, Answer<BulkReceipt> answer) override;
    void resolveConflict(const Uuid &id, const QByteArray &state, Answer<bool> answer) override;
    void hello(const Uuid &replica, const Uuid &token, const QString &label, Answer<HelloAnswer> answer) override;
    void presence(const QHash<Uuid, int> &touched, Answer<QList<PresenceSeen>> answer) override;
    void visibleTo(const Uuid &user, Answer<QList<std::pair<QByteArray, Uuid>>> answer) override;
    void cardHistory(const Uuid &root, qint64 before, int limit, Answer<QList<AuditRow>> answer) override;
    void replicas(Answer<QList<ReplicaSeen>> answer) override;
    /// Starts listening; poked() then comes within moments of a colleague's commit.
    void listen();
    /// Gives up what is under way (the network is known to be gone); the next call connects anew.
    void interrupt();

signals:
    void poked();

private:
    struct Private;
    std::shared_ptr<Private> d;
};

} // namespace opora::sync

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Clock.h"
#include "core/base/Job.h"
#include "core/sync/Linker.h"
#include "core/sync/postgres/HubCalls.h"

namespace opora::sync {

/// Joins a workspace to a hub: looks at both, decides, uploads. Blocks its thread (a worker); the exchange does not run
/// meanwhile. An upload that was cut goes on where it was when run() is called again. Codes besides PgConnection's and
/// HubDesk's: already_linked, both_filled, hub_admin_needed, hub_older (it lacks tables or columns), cancelled.
class HubLink {
public:
    enum class Way { Upload, Fill, Resume, Refused };
    struct Plan {
        Way way = Way::Refused;
        HubIdentity me;
        qint64 rows = 0;
        std::optional<Error> refusal;
    };
    /// Opens a second line to the same hub, for parts that go up at the same time.
    using Dial = std::function<Result<std::unique_ptr<PgConnection>>()>;
    HubLink(TxRunner &runner, PgConnection &connection, const PgTarget &target, const Schema &schema, Clock &clock, Dial dial = {})
        : m_run(runner),
          m_calls(connection, schema),
          m_target(target),
          m_schema(schema),
          m_clock(clock),
          m_linker(runner, HubCalls::encoder),
          m_dial(std::move(dial))
    {}
    void setPartRows(int rows) { m_linker.setPartRows(rows); } ///< for tests
    Result<Plan> plan();
    /// `progress` is told rows sent and rows in all; false ends it (what was sent stays, and it can go on later).
    Result<Plan> run(const std::function<bool(qint64, qint64)> &progress);

private:
    Result<void> send(const QList<BulkPart> &parts);
    bool dialled();
    Result<void> upload(const std::function<bool(qint64, qint64)> &progress);
    Result<void> sendLaterReferences(const Uuid &upload);
    Result<void> takeOver();
    Result<void> takeVersions(const Entity &e, const std::optional<HubCalls::BulkStamp> &but);

    TxRunner &m_run;
    HubCalls m_calls;
    const PgTarget &m_target;
    const Schema &m_schema;
    Clock &m_clock;
    Linker m_linker;
    Dial m_dial;
    std::unique_ptr<PgConnection> m_line;
    std::optional<HubCalls> m_second;
};

} // namespace opora::sync

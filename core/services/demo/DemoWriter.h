// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/demo/Demo.h"
#include "core/services/demo/DemoStory.h"
#include "core/storage/Storage.h"

namespace opora::demo {

/// Puts units into the tables, a run per table. Derived columns are given, so that the command's end has nothing to
/// compute. Writer thread only.
class DemoWriter {
public:
    DemoWriter(WriteTx &tx, const Setting &setting);
    Result<void> write(Unit &unit);
    /// After the last unit.
    Result<void> finish();
    const DemoReport &report() const { return m_report; }
    /// The first persons, for what only a few have.
    const std::vector<Uuid> &someClients() const { return m_some; }

private:
    Result<void> writeClients(const Unit &u);
    Result<void> writeContacts(const Client &c, const Uuid &id);
    Result<void> writeLinks(const Unit &u);
    Result<void> writeDeal(const Unit &u, const Deal &d, int index);
    Result<void> writeMoves(const Deal &d, const Uuid &deal);
    Result<void> writeLines(const Deal &d, const Uuid &deal);
    Result<void> writeActivities(const Unit &u);
    Result<void> writeTasks(const Unit &u);

    const Setting &m_s;
    const Entity &m_linkEntity, &m_tagLinkEntity;
    BulkWriter m_clients, m_contacts, m_links, m_tagLinks, m_deals, m_lines, m_moves, m_activities, m_tasks;
    IdMaker m_clientIds, m_contactIds, m_dealIds, m_lineIds, m_moveIds, m_activityIds, m_taskIds;
    std::vector<Uuid> m_unitClients, m_unitDeals;
    QStringList m_names; ///< of the unit's clients
    DemoReport m_report;
    std::vector<Uuid> m_some;
};

} // namespace opora::demo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/analytics/Funnel.h"
#include "core/services/DealService.h"

namespace opora {

struct ReportFilter {
    Uuid pipeline;          ///< null: the only one that has deals, else error pipeline_needed (kind Usage)
    QDate from, to;         ///< deals created (opened) in the period, in the workspace's zone; invalid: all
    Uuid owner;
    QDate asOf;             ///< as things stood at the end of that day, in the workspace's zone; invalid: now
    FunnelDefinition definition = FunnelDefinition::Reached;
};
struct LostReason { QString reason; qint64 deals = 0; Money amount; QString stored = {}; }; ///< stored: as the deals hold it; empty: none was given
/// cycleDays: median from the first known instant to the won one, -1 when there is none.
struct ManagerLine { Uuid id; QString name; qint64 deals = 0, won = 0, lost = 0; double winRate = 0; double cycleDays = 0; Money wonAmount; };
struct FunnelReport {
    QString pipelineName; Uuid pipeline;
    FunnelResult funnel;
    QList<LostReason> lostReasons;
    QList<ManagerLine> managers;
    Money wonAmount;
    QList<Money> leftOut;   ///< amounts in other currencies without a rate, not in the sums
};
/// Reports are reads of the local file through pure functions of core/analytics.
class ReportService {
public:
    explicit ReportService(Workspace &ws);
    Job<FunnelReport> funnel(ReportFilter filter);
    /// The deals behind a bar, largest amount first: stage null = all; those standing in it (`current`), else those counted
    /// as having reached it. The cards show the deals as they are now.
    Job<QList<DealCard>> dealsBehind(ReportFilter filter, Uuid stage, bool current);
    /// The deals that were lost for this reason (LostReason::stored), largest amount first.
    Job<QList<DealCard>> dealsLostFor(ReportFilter filter, QString storedReason);
    /// Writes what a funnel report shows (stages, lost reasons, managers) as one CSV file, whole or not at all; the path.
    /// Codes: disk_full, no_permission, write_failed.
    Job<QString> exportFunnel(FunnelReport report, QString toFile);

private:
    Workspace &m_ws;
};

} // namespace opora

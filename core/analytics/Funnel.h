// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Id.h"
#include <QList>
#include <QString>

namespace opora {

/// Reached: a stage counts a deal that ever came that far, skipped stages included (a deal in Proposal has reached
/// Qualified). Visited: only stages it really stood in. Losses are not filled back beyond the furthest open stage.
enum class FunnelDefinition { Reached, Visited };

struct FunnelStage {
    Uuid id;
    QString name, kind; ///< open, won, lost
    int position = 0;
};
/// at: milliseconds, of which only differences are used. UTC, or better the wall clock of the workspace's zone (see
/// core/domain/ZoneTable.h), so that two midnights are whole days apart also over a change of summer time.
struct FunnelMove {
    Uuid stage;
    qint64 at = 0;
    bool known = true;
}; ///< !known: unknown instant
struct FunnelDeal {
    qint64 n = 0;
    QList<FunnelMove> moves; ///< in chain order
    Uuid currentStage;
    qint64 amountMinor = 0; ///< in the report's currency
};
struct FunnelStageResult {
    FunnelStage stage;
    qint64 current = 0, reached = 0;
    double share = 0;       ///< reached / all deals, 0..1
    double conversion = 0;  ///< share of those counted in the stage before that are counted here too, 0..1. Before the first
                            ///< stage, and before a lost one, stand all deals; before a won one the last open stage
    double medianDays = -1; ///< time spent in the stage by those that left it; -1 unknown
    qint64 amountMinor = 0; ///< of the deals standing there now
};
struct FunnelResult {
    qint64 deals = 0, open = 0, won = 0, lost = 0;
    double winRate = 0; ///< won / (won + lost)
    double avgDaysWon = -1,
           avgDaysLost = -1;     ///< mean of (closing instant - first known instant), whole days of the zone as fractions; -1 none
    double medianCycleDays = -1; ///< of won deals
    qint64 wonAmountMinor = 0;
    QList<FunnelStageResult> stages;
};

/// The stages that count this deal as having reached them, by the same rule as computeFunnel. Pure; any thread.
QList<Uuid> stagesCounted(const QList<FunnelStage> &stages, const FunnelDeal &deal, FunnelDefinition definition);

/// Pure; any thread. `stages` in order: open ones, then won, then lost.
FunnelResult computeFunnel(const QList<FunnelStage> &stages, const QList<FunnelDeal> &deals, FunnelDefinition definition);

} // namespace opora

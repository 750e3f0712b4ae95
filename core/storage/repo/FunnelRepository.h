// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/storage/Storage.h"
#include <QDate>
#include <functional>

namespace opora::repo {

struct FunnelChange {
    Uuid stage;
    qint64 at = 0;
    bool known = true;
    QString reason;
};
/// A live deal with its live moves in the order in which they hold.
struct FunnelRow {
    qint64 n = 0;
    Uuid owner, stage;
    qint64 amount = 0;
    QString currency;       ///< empty: the workspace's
    double closingRate = 0; ///< to the workspace's currency, frozen when it closed; 0: none
    QString lostReason;
    qint64 openedAt = 0, createdAt = 0;
    QList<FunnelChange> moves;
};
struct FunnelQuery {
    Uuid pipeline;                           ///< null: of every pipeline
    Uuid owner;                              ///< null: everyone
    qint64 openedFrom = 0, openedBefore = 0; ///< UTC ms; 0: no bound
};
/// Streams the deals; stops early when cancelled.
Result<void> eachFunnelDeal(Reader &r, const FunnelQuery &q, const std::function<void(const FunnelRow &)> &f);

} // namespace opora::repo

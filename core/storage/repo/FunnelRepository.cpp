// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/repo/FunnelRepository.h"
#include "core/domain/StageChain.h"

namespace opora::repo {
namespace {

/// Puts the gathered changes of one deal in order and hands it out.
void handOut(FunnelRow &row, QList<StageChainEntry> &chain, QList<FunnelChange> &changes, const std::function<void(const FunnelRow &)> &f)
{
    row.moves.clear();
    for (int i : orderStageChain(chain))
        row.moves.append(changes.at(i));
    chain.clear();
    changes.clear();
    f(row);
}

} // namespace

Result<void> eachFunnelDeal(Reader &r, const FunnelQuery &q, const std::function<void(const FunnelRow &)> &f)
{
    // A LEFT JOIN keeps deals outside and their changes, by index, inside: the rows of one deal arrive together.
    QByteArray sql = "SELECT d.n, d.owner_id, d.stage_id, d.amount, d.currency, d.closing_rate, d.lost_reason, d.opened_at, d.created_at, "
                     "c.id, c.after_id, c.stage_id, c.at, c.deleted_at, c.reason FROM deal d "
                     "LEFT JOIN stage_change c ON c.deal_id = d.id WHERE d.deleted_at IS NULL";
    if (!q.pipeline.isNull())
        sql += " AND d.pipeline_id = ?1";
    if (!q.owner.isNull())
        sql += " AND d.owner_id = ?2";
    if (q.openedFrom != 0)
        sql += " AND d.opened_at >= ?3";
    if (q.openedBefore != 0)
        sql += " AND d.opened_at < ?4";
    sqlite::Statement s = r.db().cached(sql);
    if (!q.pipeline.isNull())
        s.bind(0, q.pipeline);
    if (!q.owner.isNull())
        s.bind(1, q.owner);
    if (q.openedFrom != 0)
        s.bind(2, q.openedFrom);
    if (q.openedBefore != 0)
        s.bind(3, q.openedBefore);
    FunnelRow row;
    QList<StageChainEntry> chain;
    QList<FunnelChange> changes;
    while (s.step()) {
        const qint64 n = s.integer(0);
        if (n != row.n) {
            if (row.n != 0)
                handOut(row, chain, changes, f);
            if (r.cancelled())
                return Error{QStringLiteral("cancelled"), {}, {}, ErrorKind::Cancelled};
            row = FunnelRow{n, s.uuid(1), s.uuid(2), s.integer(3), s.text(4), s.real(5), s.text(6), s.integer(7), s.integer(8), {}};
        }
        if (s.isNull(9))
            continue;
        chain.append({s.uuid(9), s.uuid(10), s.integer(12), !s.isNull(12), !s.isNull(13)});
        changes.append({s.uuid(11), s.integer(12), !s.isNull(12), s.text(14)});
    }
    OPORA_TRY(s.status());
    if (row.n != 0)
        handOut(row, chain, changes, f);
    return {};
}

} // namespace opora::repo

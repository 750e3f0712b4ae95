// SPDX-License-Identifier: GPL-3.0-or-later
// The half of DealApply that brings deals up to date which the workspace has.
#include "core/domain/StageChain.h"
#include "core/services/import/DealApply.h"

namespace opora::import {

Result<bool> DealApply::updateOld(const StagedRow &row, const Uuid &id, FieldValues fields, const QList<Move> &moves)
{
    fields.remove("pipeline_id"); // where the deal is worked on is decided here, not by an old file
    OPORA_ASSIGN(bool changed, x.update("deal", id, fields));
    OPORA_ASSIGN(const bool moved, moveOld(row, id, moves));
    OPORA_ASSIGN(const auto products, productsOf(row));
    for (const auto &[product, name] : products) {
        if (row.key.isEmpty())
            continue;
        const Uuid line = childId(row, "deal_line", name);
        OPORA_ASSIGN(const repo::RowState state, repo::rowState(x.r, x.entity("deal_line"), line));
        if (state != repo::RowState::None)
            continue;
        FieldValues v{{"deal_id", id}, {"title", name}};
        if (!product.isNull())
            v.insert("product_id", product);
        OPORA_TRY(x.insert("deal_line", v, line));
        changed = true;
    }
    return changed || moved;
}

/// Moves that the file tells and the workspace has not heard of are appended behind its newest one; a move imported before
/// stays where people have put the deal since. Only its instant is corrected.
Result<bool> DealApply::moveOld(const StagedRow &row, const Uuid &id, const QList<Move> &moves)
{
    OPORA_ASSIGN(const QList<repo::StoredMove> stored, repo::storedMovesOf(x.r, id));
    QList<StageChainEntry> chain;
    for (const repo::StoredMove &m : stored)
        chain.append({m.id, m.after, m.at.value_or(0), m.at.has_value(), false});
    const QList<int> order = orderStageChain(chain);
    Uuid newest = order.isEmpty() ? Uuid() : stored[order.last()].id;
    Uuid stage = order.isEmpty() ? Uuid() : stored[order.last()].stage;
    bool changed = false;
    for (const Move &m : moves) {
        // Without a key a move is known by its stage.
        if (row.key.isEmpty() && std::any_of(stored.begin(), stored.end(), [&](const repo::StoredMove &q) { return q.stage == m.stage->id; }))
            continue;
        Uuid change = row.key.isEmpty() ? Uuid() : childId(row, "stage_change", m.stage->name);
        const auto old = std::find_if(stored.begin(), stored.end(), [&](const repo::StoredMove &q) { return q.id == change; });
        if (old != stored.end()) {
            if (!m.at.isNull() && (!old->at || *old->at != m.at.toInt())) {
                OPORA_ASSIGN(const bool corrected, x.update("stage_change", change, {{"at", m.at}}));
                changed |= corrected;
            }
            continue;
        }
        if (m.stage->id == stage)
            continue;
        if (!change.isNull()) {
            OPORA_ASSIGN(const repo::RowState state, repo::rowState(x.r, x.entity("stage_change"), change));
            if (state != repo::RowState::None)
                continue; // taken back by somebody
        }
        if (change.isNull())
            change = x.ids.next();
        FieldValues v{{"deal_id", id}, {"stage_id", m.stage->id}, {"at", m.at}};
        if (!newest.isNull()) {
            v.insert("after_id", newest);
            v.insert("from_stage_id", stage);
        }
        OPORA_TRY(x.insert("stage_change", v, change));
        newest = change;
        stage = m.stage->id;
        changed = true;
    }
    return changed;
}

} // namespace opora::import

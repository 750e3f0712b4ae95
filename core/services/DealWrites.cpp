// SPDX-License-Identifier: GPL-3.0-or-later
// The writing half of DealService: new deals, moves, deletion.
#include "core/services/DealRules.h"
#include "core/services/DealTexts.h"
#include "core/services/messages/Writing.h"
#include "core/storage/Storage.h"
#include "core/storage/repo/Labels.h"
#include "core/storage/repo/WorkspaceRepository.h"
#include <QCoreApplication>

namespace opora {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(DealService)
};

Error refused(const char *code, const QString &message, const QString &details = {})
{
    return {QString::fromLatin1(code), message, details, ErrorKind::Refused};
}

Result<void> appendChange(WriteTx &tx, const Uuid &deal, const Uuid &stage, const Uuid &from, const Uuid &after, qint64 at,
                          const QString &reason)
{
    FieldValues change{{"deal_id", deal}, {"stage_id", stage}, {"at", at}, {"by_id", tx.context().me}};
    if (!from.isNull())
        change.insert("from_stage_id", from);
    if (!after.isNull())
        change.insert("after_id", after);
    if (!reason.isEmpty())
        change.insert("reason", reason);
    OPORA_ASSIGN(const Uuid id, tx.insert(tx.entity("stage_change"), change));
    return messages::stageLetter(tx, deal, stage, id);
}

/// The stage and pipeline a new deal starts in: as asked, else the first open stage.
Result<repo::StageRow> startingStage(WriteTx &tx, const Uuid &pipeline, const Uuid &stage)
{
    if (!stage.isNull()) {
        OPORA_ASSIGN(const auto all, repo::stages(tx));
        const repo::StageRow row = all.value(stage);
        if (row.id.isNull() || row.deleted || (!pipeline.isNull() && row.pipeline != pipeline))
            return dealtexts::stageNotFound();
        return row;
    }
    OPORA_ASSIGN(const auto all, repo::pipelines(tx));
    const repo::PipelineRow chosen = repo::choosePipeline(all, pipeline);
    if (chosen.id.isNull())
        return dealtexts::pipelineNotFound();
    if (chosen.stages.isEmpty() || chosen.stages.first().kind != u"open")
        return dealtexts::stageNotFound();
    return chosen.stages.first();
}

/// The client a new deal is for: given, found by its folded name, or created as a company. Null: none.
Result<Uuid> clientFor(WriteTx &tx, const DealService::NewDeal &deal)
{
    const QString name = deal.clientName.simplified();
    if (!deal.client.isNull() || name.isEmpty())
        return deal.client;
    OPORA_ASSIGN(const Uuid found, repo::clientByName(tx, name));
    if (!found.isNull())
        return found;
    return tx.insert(tx.entity("client"), {{"kind", u"company"}, {"company_name", name}, {"owner_id", tx.context().me}});
}

Result<Written> addDeal(WriteTx &tx, const DealService::NewDeal &deal)
{
    const QString title = deal.title.simplified();
    if (title.isEmpty())
        return refused("required_field", Text::tr("A deal needs a title. Nothing was added; type one and save again."),
                       QStringLiteral("title"));
    OPORA_ASSIGN(const repo::StageRow stage, startingStage(tx, deal.pipeline, deal.stage));
    OPORA_ASSIGN(const Uuid client, clientFor(tx, deal));
    FieldValues values{{"title", title}, {"pipeline_id", stage.pipeline}, {"owner_id", deal.owner.isNull() ? tx.context().me : deal.owner}};
    if (!client.isNull()) {
        values.insert("client_id", client);
        const Uuid company = repo::companyOf(tx, client);
        if (!company.isNull())
            values.insert("company_id", company);
    }
    if (deal.amount.minor != 0 || !deal.amount.currency.isEmpty()) {
        values.insert("amount", deal.amount.minor);
        values.insert("currency", deal.amount.currency.isEmpty() ? tx.context().currency : deal.amount.currency);
    }
    if (deal.expectedClose.isValid())
        values.insert("expected_close", deal.expectedClose);
    OPORA_TRY(dealrules::checkRequired(tx, {}, values, stage));
    OPORA_ASSIGN(const Uuid id, tx.insert(tx.entity("deal"), values));
    OPORA_TRY(appendChange(tx, id, stage.id, {}, {}, tx.nowMs(), {}));
    const QString label = Text::tr("Deal added: %1").arg(title);
    tx.setLabel(label);
    return Written{tx.command(), {id}, label};
}

Result<Written> moveDeal(WriteTx &tx, const DealService::Move &move)
{
    const Entity &entity = tx.entity("deal");
    auto found = tx.row(entity, move.deal);
    if (!found.ok() || !(*found)["deleted_at"].isNull())
        return dealtexts::dealNotFound();
    const FieldValues now = found->fields;
    OPORA_ASSIGN(const auto stages, repo::stages(tx));
    const repo::StageRow to = stages.value(move.stage);
    if (to.id.isNull() || to.deleted)
        return dealtexts::stageNotFound();
    const bool lost = to.kind == u"lost";
    const QString reason = move.lostReason.simplified();
    const Uuid from = now.value("stage_id").toUuid();
    const bool stays = from == to.id;
    if (lost && reason.isEmpty() && !stays) {
        return refused("lost_reason_required",
                       Text::tr("Say why the deal was lost. It stayed where it was; choose a reason and move it again."));
    }
    OPORA_TRY(dealrules::checkRequired(tx, move.deal, now, to));
    FieldValues changed;
    if (now.value("pipeline_id").toUuid() != to.pipeline)
        changed.insert("pipeline_id", to.pipeline);
    if (lost && !reason.isEmpty()) {
        changed.insert("lost_reason", reason);
        changed.insert("lost_note", move.lostNote.trimmed().isEmpty() ? Value() : Value(move.lostNote.trimmed()));
    } else if (!lost) {
        changed.insert("lost_reason", Value());
        changed.insert("lost_note", Value());
    }
    OPORA_TRY(tx.update(entity, move.deal, changed));
    if (!stays) {
        OPORA_ASSIGN(const auto moves, repo::stageMoves(tx, move.deal));
        const Uuid seen = !move.seenChange.isNull() ? move.seenChange : moves.isEmpty() ? Uuid() : moves.last().id;
        OPORA_TRY(appendChange(tx, move.deal, to.id, from, seen, move.at != 0 ? move.at : tx.nowMs(), reason));
    }
    const QString label = Text::tr("Deal “%1” moved to %2").arg(now.value("title").toText(), to.name);
    tx.setLabel(label);
    return Written{tx.command(), {move.deal}, label};
}

Result<Written> markDeals(WriteTx &tx, const QList<Uuid> &deals, bool restore)
{
    const Entity &entity = tx.entity("deal");
    for (const Uuid &id : deals) {
        auto done = restore ? tx.restore(entity, id) : tx.remove(entity, id);
        if (!done.ok())
            return done.error().code == u"not_found" ? dealtexts::dealNotFound() : done.error();
    }
    const int count = int(deals.size());
    const QString label = restore ? Text::tr("%n deal(s) restored", nullptr, count) : Text::tr("%n deal(s) deleted", nullptr, count);
    tx.setLabel(label);
    return Written{tx.command(), deals, label};
}

} // namespace

Job<Written> DealService::add(NewDeal deal)
{
    return m_ws.storage().write({Text::tr("Deal added")}, [deal = std::move(deal)](WriteTx &tx) { return addDeal(tx, deal); });
}

Job<Written> DealService::move(Move move)
{
    return m_ws.storage().write({Text::tr("Deal moved")}, [move = std::move(move)](WriteTx &tx) { return moveDeal(tx, move); });
}

Job<Written> DealService::remove(QList<Uuid> deals)
{
    return m_ws.storage().write({Text::tr("Deals deleted")}, [deals](WriteTx &tx) { return markDeals(tx, deals, false); });
}

Job<Written> DealService::restore(QList<Uuid> deals)
{
    return m_ws.storage().write({Text::tr("Deals restored")}, [deals](WriteTx &tx) { return markDeals(tx, deals, true); });
}

} // namespace opora

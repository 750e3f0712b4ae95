// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/DealService.h"
#include "core/services/DealTexts.h"
#include "core/services/RecordService.h"
#include "core/services/WorkspaceDefaults.h"
#include "core/storage/Storage.h"
#include "core/storage/repo/DealRepository.h"
#include "core/storage/repo/Labels.h"
#include "core/storage/repo/PipelineRepository.h"
#include "core/storage/repo/WorkspaceRepository.h"
#include "core/sync/Seal.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

namespace opora {
namespace {

/// Sums an amount a currency, in the order in which currencies appear; the workspace's first.
class Totals {
public:
    explicit Totals(QString own) : m_own(std::move(own)) {}
    void add(const QString &currency, double minor)
    {
        const QString &code = currency.isEmpty() ? m_own : currency;
        for (auto &[known, sum] : m_sums) {
            if (known == code) {
                sum += minor;
                return;
            }
        }
        m_sums.append({code, minor});
    }
    QList<Money> list() const
    {
        QList<Money> all;
        for (const auto &[code, sum] : m_sums) {
            const Money m{std::llround(sum), code};
            if (code == m_own)
                all.prepend(m);
            else
                all.append(m);
        }
        if (all.isEmpty())
            all.append(Money{0, m_own});
        return all;
    }

private:
    QString m_own;
    QList<QPair<QString, double>> m_sums;
};

/// A card's place in its column: overdue, today, none, later; within by step time, then longest in stage. Computed once a
/// card: fifty thousand of them are compared sixteen times each.
struct Place {
    qint64 step, since, n;
    int rank;
    bool operator<(const Place &o) const { return std::tie(rank, step, since, n) < std::tie(o.rank, o.step, o.since, o.n); }
};

Place placeOf(const repo::BoardEntry &e, const DayBounds &day)
{
    return {e.stepAt, e.since == 0 ? std::numeric_limits<qint64>::max() : e.since, e.n, stepRank(nextStepOf(e.stepAt, day))};
}

void orderColumn(std::vector<Place> &cards, BoardColumn &column)
{
    std::sort(cards.begin(), cards.end());
    column.order.reserve(qsizetype(cards.size()));
    for (const Place &p : cards)
        column.order.append(p.n);
    column.count = qsizetype(cards.size());
}

bool wanted(const repo::BoardEntry &e, const StageInfo &stage, BoardFilter::Attention attention, const DayBounds &day)
{
    const NextStep step = nextStepOf(e.stepAt, day);
    switch (attention) {
    case BoardFilter::Attention::WithoutStep: return step == NextStep::None;
    case BoardFilter::Attention::Rotting: return isRotting(e.since, stage.rottingDays, step, day.now);
    case BoardFilter::Attention::All: break;
    }
    return true;
}

Board buildBoard(const repo::PipelineRow &pipeline, const repo::BoardRows &rows, const DayBounds &day, const QString &currency,
                 BoardFilter::Attention attention)
{
    Board board;
    board.pipeline = dealtexts::pipelineInfo(pipeline);
    QHash<Uuid, int> place;
    QList<Totals> totals;
    std::vector<std::vector<Place>> cards;
    for (const StageInfo &s : board.pipeline.stages) {
        if (s.kind != u"open")
            continue;
        place.insert(s.id, int(board.columns.size()));
        board.columns.append(BoardColumn{s, 0, {}, {}});
        totals.append(Totals(currency));
        cards.emplace_back();
    }
    Totals all(currency), weighted(currency);
    for (const repo::BoardEntry &e : rows.entries) {
        const int i = place.value(e.stage, -1);
        if (i < 0 || !wanted(e, board.columns.at(i).stage, attention, day))
            continue;
        cards[size_t(i)].push_back(placeOf(e, day));
        const QString &code = rows.currencies.at(e.currency);
        const double probability = e.probability >= 0 ? e.probability : board.columns.at(i).stage.probability;
        totals[i].add(code, double(e.amount));
        all.add(code, double(e.amount));
        weighted.add(code, double(e.amount) * probability);
    }
    for (int i = 0; i < board.columns.size(); ++i) {
        orderColumn(cards[size_t(i)], board.columns[i]);
        board.columns[i].totals = totals.at(i).list();
        board.open += board.columns.at(i).count;
    }
    board.total = all.list();
    board.weighted = weighted.list();
    return board;
}

Result<QList<DealCard>> cardsOf(Reader &r, const QList<qint64> &numbers)
{
    OPORA_ASSIGN(const auto stages, repo::stages(r));
    OPORA_ASSIGN(const auto rows, repo::dealRows(r, numbers));
    const DayBounds day = DayBounds::at(r.context().nowMs(), r.context().zone);
    QList<DealCard> cards;
    cards.reserve(rows.size());
    for (const repo::DealRow &row : rows)
        cards.append(dealtexts::card(row, stages.value(row.stageId), day, r.context().currency));
    return cards;
}

Result<DealDetails> detailsOf(Reader &r, const Uuid &id)
{
    OPORA_ASSIGN(const auto row, repo::dealRow(r, id));
    OPORA_ASSIGN(const auto stages, repo::stages(r));
    DealDetails d;
    const DayBounds day = DayBounds::at(r.context().nowMs(), r.context().zone);
    d.card = dealtexts::card(row, stages.value(row.stageId), day, r.context().currency);
    OPORA_ASSIGN(d.fields, repo::dealFields(r, id));
    d.pipelineName = repo::labelOf(r, "pipeline", row.pipelineId);
    d.stageName = stages.value(row.stageId).name;
    d.sourceName = repo::labelOf(r, "source", d.fields.value("source_id").toUuid());
    d.companyName = row.companyDeleted ? dealtexts::deletedClient() : row.companyName;
    OPORA_ASSIGN(d.seen, sync::seenVersions(r, *r.schema().entity("deal"), id));
    OPORA_ASSIGN(d.products, repo::productsOf(r, id));
    d.lostReason = d.fields.value("lost_reason").toText();
    d.lostNote = d.fields.value("lost_note").toText();
    OPORA_ASSIGN(const auto moves, repo::stageMoves(r, id));
    QString from;
    for (const repo::StageMove &m : moves) {
        d.moves.prepend({m.id, from, m.stageName, m.byName, m.at});
        from = m.stageName;
    }
    return d;
}

} // namespace

DealService::DealService(Workspace &ws) : m_ws(ws) {}

Job<QList<PipelineInfo>> DealService::pipelines(bool counted)
{
    return m_ws.storage().read([counted](Reader &r) -> Result<QList<PipelineInfo>> {
        OPORA_ASSIGN(const auto rows, repo::pipelines(r, counted));
        QList<PipelineInfo> all;
        for (const repo::PipelineRow &p : rows)
            all.append(dealtexts::pipelineInfo(p));
        return all;
    });
}

Job<Board> DealService::board(BoardFilter filter)
{
    return m_ws.storage().read([filter = std::move(filter)](Reader &r) -> Result<Board> {
        OPORA_ASSIGN(const auto all, repo::pipelines(r));
        const repo::PipelineRow pipeline = repo::choosePipeline(all, filter.pipeline);
        if (pipeline.id.isNull()) {
            if (filter.pipeline.isNull())
                return Board(); // a workspace without pipelines: an empty board, not a failure
            return dealtexts::pipelineNotFound();
        }
        repo::BoardQuery query{pipeline.id, filter.owner, {}, filter.closeFrom, filter.closeTo, filter.filter};
        for (const repo::StageRow &s : pipeline.stages) {
            if (s.kind == u"open")
                query.stages.append(s.id);
        }
        OPORA_ASSIGN(const auto rows, repo::boardRows(r, query));
        return buildBoard(pipeline, rows, DayBounds::at(r.context().nowMs(), r.context().zone), r.context().currency, filter.attention);
    });
}

Job<QList<DealCard>> DealService::cards(QList<qint64> numbers)
{
    return m_ws.storage().read([numbers = std::move(numbers)](Reader &r) { return cardsOf(r, numbers); });
}

Job<QList<DealCard>> DealService::dealsOf(Uuid client)
{
    return m_ws.storage().read([client](Reader &r) -> Result<QList<DealCard>> {
        OPORA_ASSIGN(const auto numbers, repo::dealsOfClient(r, client));
        return cardsOf(r, numbers);
    });
}

Job<DealDetails> DealService::details(Uuid deal)
{
    return m_ws.storage().read([deal](Reader &r) { return detailsOf(r, deal); });
}

Job<qint64> DealService::countOpen()
{
    return m_ws.storage().read([](Reader &r) { return repo::countOpen(r); });
}

Job<QStringList> DealService::lostReasons()
{
    return m_ws.storage().read([](Reader &r) -> Result<QStringList> {
        OPORA_ASSIGN(const auto used, repo::lostReasons(r));
        OPORA_ASSIGN(const auto own, repo::setting(r, QStringLiteral("workspace"), QStringLiteral("lost_reasons")));
        QStringList all;
        for (const auto &[reason, deals] : used)
            all.append(reason);
        QStringList offered;
        const QJsonArray list = QJsonDocument::fromJson(own.value_or(QString()).toUtf8()).array();
        for (const QJsonValue &v : list)
            offered.append(v.toString());
        for (const QString &reason : own ? offered : defaultLostReasons(r.context().language)) {
            if (!reason.isEmpty() && !all.contains(reason, Qt::CaseInsensitive))
                all.append(reason);
        }
        return all;
    });
}

Job<Written> DealService::edit(Uuid deal, FieldValues changed, QByteArray seen)
{
    return m_ws.records().edit("deal", deal, std::move(changed), std::move(seen));
}

} // namespace opora

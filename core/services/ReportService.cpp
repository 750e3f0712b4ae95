// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/ReportService.h"
#include "core/domain/ZoneTable.h"
#include "core/services/DealTexts.h"
#include "core/storage/Storage.h"
#include "core/storage/repo/FunnelRepository.h"
#include "core/storage/repo/Labels.h"
#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace opora {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ReportService)
};

/// A deal of the report, as it stood at the report's moment.
struct ReportDeal {
    FunnelDeal deal;
    Uuid owner;
    QString lostReason;
};
struct ReportData {
    repo::PipelineRow pipeline;
    QList<FunnelStage> stages;
    QList<ReportDeal> deals;
    QMap<QString, qint64> leftOut;
};

Result<repo::PipelineRow> pipelineOf(Reader &r, const Uuid &wanted)
{
    OPORA_ASSIGN(const auto all, repo::pipelines(r));
    if (!wanted.isNull()) {
        const repo::PipelineRow p = repo::choosePipeline(all, wanted);
        return p.id.isNull() ? Result<repo::PipelineRow>(dealtexts::pipelineNotFound()) : Result<repo::PipelineRow>(p);
    }
    const auto withDeals = [](const repo::PipelineRow &p) { return p.hasDeals; };
    if (std::count_if(all.cbegin(), all.cend(), withDeals) != 1) {
        QStringList names;
        for (const repo::PipelineRow &p : all)
            names.append(p.name);
        return Error{QStringLiteral("pipeline_needed"),
                     Text::tr("Say which pipeline to report on: %1.").arg(names.join(QStringLiteral(", "))),
                     {},
                     ErrorKind::Usage};
    }
    return *std::find_if(all.cbegin(), all.cend(), withDeals);
}

/// The amount in the workspace's currency; nullopt when there is no rate for it.
std::optional<qint64> inOwnCurrency(const repo::FunnelRow &row, const QString &own)
{
    if (row.currency.isEmpty() || row.currency == own || row.amount == 0)
        return row.amount;
    if (row.closingRate <= 0)
        return std::nullopt;
    const double scale = std::pow(10.0, currencyDigits(own) - currencyDigits(row.currency));
    return std::llround(double(row.amount) * row.closingRate * scale);
}

/// Cuts the moves back to what had happened before `cut`. A move without a known instant stays when something known that
/// had happened follows it, or when the deal has no known instants at all and existed.
bool cutBack(repo::FunnelRow &row, qint64 cut)
{
    qsizetype keep = 0;
    bool anyKnown = false;
    for (qsizetype i = 0; i < row.moves.size(); ++i) {
        anyKnown = anyKnown || row.moves.at(i).known;
        if (row.moves.at(i).known && row.moves.at(i).at < cut)
            keep = i + 1;
    }
    if (!anyKnown)
        keep = row.createdAt < cut ? row.moves.size() : 0;
    row.moves.removeIf([cut](const repo::FunnelChange &m) { return m.known && m.at >= cut; });
    row.moves.resize(std::min(keep, row.moves.size()));
    if (row.moves.isEmpty())
        return false;
    row.stage = row.moves.last().stage;
    return true;
}

Result<ReportData> load(Reader &r, const ReportFilter &filter)
{
    ReportData data;
    OPORA_ASSIGN(data.pipeline, pipelineOf(r, filter.pipeline));
    QSet<Uuid> mine;
    QHash<Uuid, QString> kinds;
    for (const repo::StageRow &s : data.pipeline.stages) {
        data.stages.append({s.id, s.name, s.kind, s.position});
        kinds.insert(s.id, s.kind);
        mine.insert(s.id);
    }
    const QTimeZone zone = r.context().zone;
    const bool past = filter.asOf.isValid();
    const qint64 cut = past ? startOfDayMs(filter.asOf.addDays(1), zone) : 0;
    repo::FunnelQuery query;
    query.pipeline = past ? Uuid() : data.pipeline.id; // a deal may have changed its pipeline since
    query.owner = filter.owner;
    query.openedFrom = filter.from.isValid() ? startOfDayMs(filter.from, zone) : 0;
    query.openedBefore = filter.to.isValid() ? startOfDayMs(filter.to.addDays(1), zone) : 0;
    const ZoneTable wall(zone);
    const QString own = r.context().currency;
    OPORA_TRY(repo::eachFunnelDeal(r, query, [&](const repo::FunnelRow &read) {
        repo::FunnelRow row = read;
        if (past && (!cutBack(row, cut) || !mine.contains(row.stage)))
            return;
        ReportDeal d;
        d.owner = row.owner;
        d.deal.n = row.n;
        d.deal.currentStage = row.stage;
        for (const repo::FunnelChange &m : std::as_const(row.moves))
            d.deal.moves.append({m.stage, m.known ? wall.wall(m.at) : 0, m.known});
        if (kinds.value(row.stage) == u"lost") {
            d.lostReason = row.lostReason;
            if (d.lostReason.isEmpty() && !row.moves.isEmpty())
                d.lostReason = row.moves.last().reason;
        }
        const auto amount = inOwnCurrency(row, own);
        d.deal.amountMinor = amount.value_or(0);
        if (!amount)
            data.leftOut[row.currency] += row.amount;
        data.deals.append(std::move(d));
    }));
    return data;
}

QList<FunnelDeal> plain(const QList<ReportDeal> &deals)
{
    QList<FunnelDeal> all;
    all.reserve(deals.size());
    for (const ReportDeal &d : deals)
        all.append(d.deal);
    return all;
}

QList<LostReason> reasonsOf(const ReportData &data, const QString &currency)
{
    QSet<Uuid> lost;
    for (const FunnelStage &s : data.stages) {
        if (s.kind == u"lost")
            lost.insert(s.id);
    }
    QMap<QString, LostReason> byReason;
    for (const ReportDeal &d : data.deals) {
        if (!lost.contains(d.deal.currentStage))
            continue;
        LostReason &line = byReason[d.lostReason];
        line.deals += 1;
        line.amount.minor += d.deal.amountMinor;
    }
    QList<LostReason> lines;
    for (auto it = byReason.cbegin(); it != byReason.cend(); ++it) {
        LostReason line = *it;
        line.stored = it.key();
        line.reason = it.key().isEmpty() ? Text::tr("No reason given") : it.key();
        line.amount.currency = currency;
        lines.append(line);
    }
    std::stable_sort(lines.begin(), lines.end(), [](const LostReason &a, const LostReason &b) { return a.deals > b.deals; });
    return lines;
}

Result<QList<ManagerLine>> managersOf(Reader &r, const ReportData &data, FunnelDefinition definition)
{
    QHash<Uuid, QList<FunnelDeal>> byOwner;
    for (const ReportDeal &d : data.deals)
        byOwner[d.owner].append(d.deal);
    QList<ManagerLine> lines;
    for (auto it = byOwner.cbegin(); it != byOwner.cend(); ++it) {
        const FunnelResult f = computeFunnel(data.stages, *it, definition);
        ManagerLine line{it.key(),
                         Text::tr("No owner"),
                         f.deals,
                         f.won,
                         f.lost,
                         f.winRate,
                         f.medianCycleDays,
                         Money{f.wonAmountMinor, r.context().currency}};
        if (!it.key().isNull())
            line.name = repo::labelOf(r, "user", it.key());
        lines.append(line);
    }
    std::sort(lines.begin(), lines.end(), [](const ManagerLine &a, const ManagerLine &b) {
        return std::make_tuple(-a.wonAmount.minor, -a.won, -a.deals, a.name)
               < std::make_tuple(-b.wonAmount.minor, -b.won, -b.deals, b.name);
    });
    return lines;
}

Result<FunnelReport> funnelOf(Reader &r, const ReportFilter &filter)
{
    OPORA_ASSIGN(const ReportData data, load(r, filter));
    FunnelReport report;
    report.pipeline = data.pipeline.id;
    report.pipelineName = data.pipeline.name;
    report.funnel = computeFunnel(data.stages, plain(data.deals), filter.definition);
    report.lostReasons = reasonsOf(data, r.context().currency);
    OPORA_ASSIGN(report.managers, managersOf(r, data, filter.definition));
    report.wonAmount = Money{report.funnel.wonAmountMinor, r.context().currency};
    for (auto it = data.leftOut.cbegin(); it != data.leftOut.cend(); ++it)
        report.leftOut.append(Money{it.value(), it.key()});
    return report;
}

Result<QList<DealCard>> behind(Reader &r, const ReportData &data, const std::function<bool(const ReportDeal &)> &counts)
{
    QList<QPair<qint64, qint64>> found; // -amount, n
    for (const ReportDeal &d : data.deals) {
        if (counts(d))
            found.append({-d.deal.amountMinor, d.deal.n});
    }
    std::sort(found.begin(), found.end());
    QList<qint64> numbers;
    numbers.reserve(found.size());
    for (const auto &f : std::as_const(found))
        numbers.append(f.second);
    OPORA_ASSIGN(const auto stages, repo::stages(r));
    OPORA_ASSIGN(const auto rows, repo::dealRows(r, numbers));
    const DayBounds day = DayBounds::at(r.context().nowMs(), r.context().zone);
    QList<DealCard> cards;
    cards.reserve(rows.size());
    for (const repo::DealRow &row : rows)
        cards.append(dealtexts::card(row, stages.value(row.stageId), day, r.context().currency));
    return cards;
}

Result<QList<DealCard>> behindStage(Reader &r, const ReportFilter &filter, const Uuid &stage, bool current)
{
    OPORA_ASSIGN(const ReportData data, load(r, filter));
    return behind(r, data, [&](const ReportDeal &d) {
        return stage.isNull()
               || (current ? d.deal.currentStage == stage : stagesCounted(data.stages, d.deal, filter.definition).contains(stage));
    });
}

Result<QList<DealCard>> behindReason(Reader &r, const ReportFilter &filter, const QString &reason)
{
    OPORA_ASSIGN(const ReportData data, load(r, filter));
    QSet<Uuid> lost;
    for (const FunnelStage &s : data.stages) {
        if (s.kind == u"lost")
            lost.insert(s.id);
    }
    return behind(r, data, [&](const ReportDeal &d) { return lost.contains(d.deal.currentStage) && d.lostReason == reason; });
}

} // namespace

ReportService::ReportService(Workspace &ws) : m_ws(ws) {}

Job<FunnelReport> ReportService::funnel(ReportFilter filter)
{
    return m_ws.storage().read([filter](Reader &r) { return funnelOf(r, filter); });
}

Job<QList<DealCard>> ReportService::dealsBehind(ReportFilter filter, Uuid stage, bool current)
{
    return m_ws.storage().read([filter, stage, current](Reader &r) { return behindStage(r, filter, stage, current); });
}

Job<QList<DealCard>> ReportService::dealsLostFor(ReportFilter filter, QString storedReason)
{
    return m_ws.storage().read([filter, storedReason](Reader &r) { return behindReason(r, filter, storedReason); });
}

} // namespace opora

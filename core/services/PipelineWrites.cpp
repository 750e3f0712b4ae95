// SPDX-License-Identifier: GPL-3.0-or-later
// The half of DealService that edits pipelines and their stages.
#include "core/base/SearchKey.h"
#include "core/services/DealTexts.h"
#include "core/storage/Storage.h"
#include <QCoreApplication>
#include <QSet>
#include <algorithm>

namespace opora {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(DealService)
};

Error refused(const char *code, const QString &message, const QString &details = {})
{
    return {QString::fromLatin1(code), message, details, ErrorKind::Refused};
}

int kindRank(const QString &kind)
{
    return kind == u"open" ? 0 : kind == u"won" ? 1 : 2;
}

/// What can be said about a pipeline without the workspace: names, kinds, numbers.
Result<void> checkPipeline(const PipelineInfo &p)
{
    if (p.name.simplified().isEmpty())
        return refused("required_field", Text::tr("A pipeline needs a name. Nothing was saved; type one and save again."),
                       QStringLiteral("name"));
    QSet<QByteArray> names;
    int open = 0, won = 0, lost = 0;
    for (const StageInfo &s : p.stages) {
        const QString name = s.name.simplified();
        if (name.isEmpty())
            return refused("required_field", Text::tr("Every stage needs a name. Nothing was saved; name it and save again."),
                           QStringLiteral("name"));
        if (names.contains(nameKey(name)))
            return refused("bad_value",
                           Text::tr("Two stages are called \"%1\". Nothing was saved; give one of them another name.").arg(name), name);
        names.insert(nameKey(name));
        if (s.kind != u"open" && s.kind != u"won" && s.kind != u"lost")
            return refused("bad_value", Text::tr("The stage \"%1\" must be open, won or lost. Nothing was saved.").arg(name), s.kind);
        if (!(s.probability >= 0 && s.probability <= 1))
            return refused("bad_value", Text::tr("The probability of \"%1\" must lie between 0 and 100 %. Nothing was saved.").arg(name),
                           name);
        if (s.rottingDays < 0 || s.wipLimit < 0)
            return refused("bad_value", Text::tr("The limits of \"%1\" cannot be negative. Nothing was saved.").arg(name), name);
        open += s.kind == u"open";
        won += s.kind == u"won";
        lost += s.kind == u"lost";
    }
    if (open == 0 || won == 0 || lost == 0)
        return refused("bad_value",
                       Text::tr("A pipeline needs at least one open stage, one for won and one for lost deals. Nothing was saved."));
    return {};
}

FieldValues stageValues(const StageInfo &s, const Uuid &pipeline, int position)
{
    const double probability = s.kind == u"won" ? 1.0 : s.kind == u"lost" ? 0.0 : s.probability;
    return {{"pipeline_id", pipeline},
            {"name", s.name.simplified()},
            {"position", position},
            {"kind", s.kind},
            {"probability", probability},
            {"rotting_days", s.kind == u"open" ? s.rottingDays : 0},
            {"wip_limit", s.wipLimit > 0 && s.kind == u"open" ? Value(s.wipLimit) : Value()}};
}

Error stageUsed(const QString &name, qint64 deals)
{
    return refused(
        "still_used",
        Text::tr("The stage \"%1\" still holds %n deal(s). Nothing was saved; move them to another stage first.", nullptr, int(deals))
            .arg(name),
        name);
}

Result<Written> save(WriteTx &tx, PipelineInfo p)
{
    OPORA_TRY(checkPipeline(p));
    std::stable_sort(p.stages.begin(), p.stages.end(),
                     [](const StageInfo &a, const StageInfo &b) { return kindRank(a.kind) < kindRank(b.kind); });
    OPORA_ASSIGN(const auto all, repo::pipelines(tx));
    const QString name = p.name.simplified();
    QList<repo::StageRow> before;
    Uuid id = p.id;
    if (id.isNull()) {
        OPORA_ASSIGN(id, tx.insert(tx.entity("pipeline"), {{"name", name}, {"position", int(all.size())}}));
    } else {
        const repo::PipelineRow old = repo::choosePipeline(all, id);
        if (old.id.isNull())
            return dealtexts::pipelineNotFound();
        before = old.stages;
        OPORA_TRY(tx.update(tx.entity("pipeline"), id, {{"name", name}}));
    }
    QHash<Uuid, repo::StageRow> old;
    for (const repo::StageRow &s : before)
        old.insert(s.id, s);
    QSet<Uuid> kept;
    QList<Uuid> ids{id};
    for (int i = 0; i < p.stages.size(); ++i) {
        const StageInfo &s = p.stages.at(i);
        if (s.id.isNull()) {
            OPORA_ASSIGN(const Uuid created, tx.insert(tx.entity("stage"), stageValues(s, id, i)));
            ids.append(created);
            continue;
        }
        if (!old.contains(s.id))
            return dealtexts::stageNotFound();
        // The kind decides what a deal is: it may only change while no deal depends on it.
        const qint64 deals = old.value(s.id).kind == s.kind ? 0 : repo::dealsInStage(tx, id, s.id);
        if (deals > 0)
            return stageUsed(old.value(s.id).name, deals);
        OPORA_TRY(tx.update(tx.entity("stage"), s.id, stageValues(s, id, i)));
        kept.insert(s.id);
        ids.append(s.id);
    }
    for (const repo::StageRow &s : before) {
        if (kept.contains(s.id))
            continue;
        const qint64 deals = repo::dealsInStage(tx, id, s.id);
        if (deals > 0)
            return stageUsed(s.name, deals);
        OPORA_TRY(tx.remove(tx.entity("stage"), s.id));
    }
    const QString label = p.id.isNull() ? Text::tr("Pipeline \"%1\" added").arg(name) : Text::tr("Pipeline \"%1\" changed").arg(name);
    tx.setLabel(label);
    return Written{tx.command(), ids, label};
}

Result<Written> drop(WriteTx &tx, const Uuid &id)
{
    OPORA_ASSIGN(const auto all, repo::pipelines(tx, true));
    const repo::PipelineRow p = repo::choosePipeline(all, id);
    if (id.isNull() || p.id.isNull())
        return dealtexts::pipelineNotFound();
    if (p.deals > 0) {
        return refused(
            "still_used",
            Text::tr("The pipeline \"%1\" still holds %n deal(s). It was kept; move or delete them first.", nullptr, int(p.deals))
                .arg(p.name),
            p.name);
    }
    if (all.size() == 1)
        return refused("still_used", Text::tr("\"%1\" is the only pipeline. It was kept; add another one first.").arg(p.name), p.name);
    for (const repo::StageRow &s : p.stages)
        OPORA_TRY(tx.remove(tx.entity("stage"), s.id));
    OPORA_TRY(tx.remove(tx.entity("pipeline"), id));
    const QString label = Text::tr("Pipeline \"%1\" deleted").arg(p.name);
    tx.setLabel(label);
    return Written{tx.command(), {id}, label};
}

} // namespace

Job<Written> DealService::savePipeline(PipelineInfo pipeline)
{
    return m_ws.storage().write({Text::tr("Pipeline changed")},
                                [pipeline = std::move(pipeline)](WriteTx &tx) { return save(tx, pipeline); });
}

Job<Written> DealService::removePipeline(Uuid pipeline)
{
    return m_ws.storage().write({Text::tr("Pipeline deleted")}, [pipeline](WriteTx &tx) { return drop(tx, pipeline); });
}

} // namespace opora

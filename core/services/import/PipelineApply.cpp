// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/import/PipelineApply.h"
#include "core/services/import/Synonyms.h"
#include <cmath>

namespace opora::import {

QString PipelineApply::pipelineText(const StagedRow &row) const
{
    const Cell &c = s.cell(row, DealPipeline);
    return c.isNull() ? s.mapping.pipelineName : c.string();
}

Result<void> PipelineApply::run()
{
    OPORA_TRY(collect());
    for (const Wanted &w : std::as_const(m_wanted))
        OPORA_TRY(ensure(w));
    return {};
}

Result<void> PipelineApply::collect()
{
    QHash<QByteArray, int> at;
    std::vector<QHash<QByteArray, int>> stageAt;
    return x.each(f, [&](qint64, StagedRow &row) -> Result<void> {
        const QString pipeline = pipelineText(row);
        const QByteArray key = Directory::folded(pipeline);
        int p = at.value(key, -1);
        if (p < 0) {
            p = int(m_wanted.size());
            at.insert(key, p);
            m_wanted.append({pipeline, {}});
            stageAt.emplace_back();
        }
        QStringList names;
        const Cell &stage = s.cell(row, DealStage);
        if (!stage.isNull())
            names << stage.string();
        for (int i = 0; i < s.slots_.size(); ++i) { // stages that only the history names
            if (s.slots_[i].to.id == DealEntered && !row.cells[size_t(i)].isNull())
                names << s.slots_[i].to.argument;
        }
        for (const QString &name : names) {
            const QByteArray folded = Directory::folded(name);
            int i = stageAt[size_t(p)].value(folded, -1);
            if (i < 0) {
                i = int(m_wanted[p].stages.size());
                stageAt[size_t(p)].insert(folded, i);
                Seen seen;
                seen.name = name;
                seen.order = i;
                m_wanted[p].stages.append(seen);
            }
            if (stage.isNull() || name != stage.string())
                continue;
            Seen &seen = m_wanted[p].stages[i];
            ++seen.rows;
            const Cell &won = s.cell(row, DealIsWon), &closed = s.cell(row, DealIsClosed);
            seen.won += won.number == 1;
            seen.lost += closed.number == 1 && won.number == 0 && !won.isNull();
            if (const Cell &probability = s.cell(row, DealProbability); !probability.isNull())
                ++seen.probabilities[int(std::lround(probability.real * 1000))];
        }
        return {};
    });
}

QString PipelineApply::kindOf(const Seen &seen) const
{
    for (auto it = s.mapping.stageKinds.cbegin(); it != s.mapping.stageKinds.cend(); ++it) {
        if (Directory::folded(it.key()) == Directory::folded(seen.name))
            return it.value();
    }
    if (seen.won * 2 > seen.rows && seen.rows > 0)
        return QStringLiteral("won");
    if (seen.lost * 2 > seen.rows && seen.rows > 0)
        return QStringLiteral("lost");
    const QString byName = stageKindByName(seen.name);
    return byName.isEmpty() ? QStringLiteral("open") : byName;
}

/// The pipeline of that name, else (when neither file nor user named one) one that already has every stage of the file.
Result<Uuid> PipelineApply::chooseExisting(const Wanted &wanted)
{
    Uuid found, fits;
    QList<std::pair<Uuid, QString>> all;
    OPORA_TRY(repo::eachLabel(x.r, x.entity("pipeline"), [&](const Uuid &id, const QString &name) { all.append({id, name}); }));
    const bool named = s.has(DealPipeline) || !x.request.pipeline.isEmpty() || s.mapping.namesAreKeys || !s.mapping.stageOrder.isEmpty();
    for (const auto &[id, name] : std::as_const(all)) {
        if (found.isNull() && Directory::folded(name) == Directory::folded(wanted.name))
            found = id;
        OPORA_ASSIGN(const QList<repo::StoredStage> stages, repo::storedStagesOf(x.r, id));
        const bool allThere = std::all_of(wanted.stages.begin(), wanted.stages.end(), [&](const Seen &seen) {
            return std::any_of(stages.begin(), stages.end(), [&](const repo::StoredStage &st) { return Directory::folded(st.name) == Directory::folded(seen.name); });
        });
        if (fits.isNull() && allThere && !stages.isEmpty())
            fits = id;
    }
    return !found.isNull() ? found : named ? Uuid() : fits;
}

Result<void> PipelineApply::ensure(const Wanted &wanted)
{
    OPORA_ASSIGN(Uuid id, chooseExisting(wanted));
    const QString system = s.system();
    QList<Stage> existing;
    if (!id.isNull()) {
        OPORA_ASSIGN(const QList<repo::StoredStage> stored, repo::storedStagesOf(x.r, id));
        for (const repo::StoredStage &st : stored)
            existing.append({st.id, st.name, st.kind, st.position});
    } else if (x.mayCreate("stages")) {
        int position = 0;
        OPORA_TRY(repo::eachLabel(x.r, x.entity("pipeline"), [&](const Uuid &, const QString &) { ++position; }));
        OPORA_ASSIGN(id, x.insert("pipeline", {{"name", wanted.name}, {"position", position}},
                                  system.isEmpty() ? Uuid() : importedId(system, "pipeline", wanted.name.toUtf8())));
        x.notice("pipelines_created");
    } else {
        // Nothing may be made: the deals go to the first pipeline there is.
        OPORA_TRY(repo::eachLabel(x.r, x.entity("pipeline"), [&](const Uuid &p, const QString &) {
            if (id.isNull())
                id = p;
        }));
        if (id.isNull())
            return Error{QStringLiteral("no_pipeline"), QCoreApplication::translate("Import", "The workspace has no pipeline for these deals and none may be created. Nothing was imported."), {}};
        OPORA_ASSIGN(const QList<repo::StoredStage> stored, repo::storedStagesOf(x.r, id));
        for (const repo::StoredStage &st : stored)
            existing.append({st.id, st.name, st.kind, st.position});
    }
    m_pipelines.insert(Directory::folded(wanted.name), id);
    QList<Seen> missing;
    for (const Seen &seen : wanted.stages) {
        if (std::none_of(existing.begin(), existing.end(), [&](const Stage &st) { return Directory::folded(st.name) == Directory::folded(seen.name); }))
            missing.append(seen);
    }
    for (const Stage &st : std::as_const(existing))
        m_stages[id].insert(Directory::folded(st.name), st);
    if (!missing.isEmpty() && !x.mayCreate("stages")) {
        for (const Seen &seen : std::as_const(missing))
            x.notice("unknown_stage", seen.rows);
        return {};
    }
    return createStages(id, missing, existing);
}

Result<void> PipelineApply::createStages(const Uuid &pipeline, QList<Seen> missing, QList<Stage> existing)
{
    // A pipeline without a way to win or to lose is no use: the preset's own names, else plain ones.
    auto hasKind = [&](const QString &kind) {
        return std::any_of(existing.begin(), existing.end(), [&](const Stage &st) { return st.kind == kind; })
               || std::any_of(missing.begin(), missing.end(), [&](const Seen &m) { return kindOf(m) == kind; });
    };
    for (const char *kind : {"won", "lost"}) {
        if (hasKind(QLatin1String(kind)))
            continue;
        Seen extra;
        extra.name = s.mapping.stageKinds.key(QLatin1String(kind));
        if (extra.name.isEmpty())
            extra.name = qstrcmp(kind, "won") == 0 ? QCoreApplication::translate("Import", "Won") : QCoreApplication::translate("Import", "Lost");
        extra.rows = 1;
        (qstrcmp(kind, "won") == 0 ? extra.won : extra.lost) = 1;
        extra.order = int(missing.size());
        missing.append(extra);
    }
    auto rank = [&](const Seen &m) {
        const QString kind = kindOf(m);
        qint64 place = 1000 + m.order;
        for (int i = 0; i < s.mapping.stageOrder.size(); ++i) {
            if (Directory::folded(s.mapping.stageOrder[i]) == Directory::folded(m.name))
                place = i;
        }
        return (kind == u"open" ? 0 : kind == u"won" ? 1 : 2) * 100'000 + place;
    };
    std::stable_sort(missing.begin(), missing.end(), [&](const Seen &a, const Seen &b) { return rank(a) < rank(b); });
    int position = 0;
    for (const Stage &st : std::as_const(existing))
        position = std::max(position, st.position + 1);
    const int open = int(std::count_if(missing.begin(), missing.end(), [&](const Seen &m) { return kindOf(m) == u"open"; }));
    int nth = 0;
    for (const Seen &m : std::as_const(missing)) {
        const QString kind = kindOf(m);
        double probability = kind == u"won" ? 1.0 : 0.0;
        if (kind == u"open") {
            ++nth;
            probability = std::round(100.0 * nth / (open + 1)) / 100;
            qint64 most = 0;
            for (auto it = m.probabilities.cbegin(); it != m.probabilities.cend(); ++it) {
                if (it.value() > most) {
                    most = it.value();
                    probability = it.key() / 1000.0;
                }
            }
        }
        const Uuid own = s.system().isEmpty() ? Uuid() : importedId(s.system(), "stage", (pipeline.toString() + u'/' + m.name).toUtf8());
        OPORA_ASSIGN(const Uuid id, x.insert("stage", {{"pipeline_id", pipeline}, {"name", m.name}, {"position", position}, {"kind", kind}, {"probability", probability}}, own));
        m_stages[pipeline].insert(Directory::folded(m.name), {id, m.name, kind, position});
        ++position;
        x.notice("stages_created");
    }
    return {};
}

const PipelineApply::Stage *PipelineApply::stageNamed(const Uuid &pipeline, const QString &name) const
{
    const auto stages = m_stages.constFind(pipeline);
    if (stages == m_stages.cend())
        return nullptr;
    const auto it = stages->constFind(Directory::folded(name));
    return it == stages->cend() ? nullptr : &*it;
}

const PipelineApply::Stage *PipelineApply::firstOpen(const Uuid &pipeline) const
{
    const Stage *best = nullptr;
    const auto stages = m_stages.constFind(pipeline);
    if (stages == m_stages.cend())
        return nullptr;
    for (const Stage &st : *stages) {
        if (st.kind == u"open" && (!best || st.position < best->position))
            best = &st;
    }
    return best;
}

PipelineApply::Place PipelineApply::placeOf(const StagedRow &row) const
{
    Place p;
    p.pipeline = m_pipelines.value(Directory::folded(pipelineText(row)));
    const Cell &stage = s.cell(row, DealStage);
    if (!stage.isNull())
        p.stage = stageNamed(p.pipeline, stage.string());
    if (!p.stage && stage.isNull()) {
        // No stage given: won and lost by their flags, else the first.
        const Cell &won = s.cell(row, DealIsWon), &closed = s.cell(row, DealIsClosed);
        const QString kind = won.number == 1 ? QStringLiteral("won") : closed.number == 1 ? QStringLiteral("lost") : QString();
        for (const Stage &st : m_stages.value(p.pipeline)) {
            if (st.kind == kind)
                p.stage = stageNamed(p.pipeline, st.name);
        }
    }
    if (!p.stage)
        p.stage = firstOpen(p.pipeline);
    return p;
}

} // namespace opora::import

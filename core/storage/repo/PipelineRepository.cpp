// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/repo/PipelineRepository.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace opora::repo {
namespace {

int kindRank(const QString &kind)
{
    return kind == u"open" ? 0 : kind == u"won" ? 1 : 2;
}

constexpr char kStageColumns[] = "SELECT id, pipeline_id, name, kind, probability, rotting_days, wip_limit, position, "
                                 "required_fields, deleted_at FROM stage";

StageRow stageOf(const sqlite::Statement &s)
{
    StageRow row;
    row.id = s.uuid(0);
    row.pipeline = s.uuid(1);
    row.name = s.text(2);
    row.kind = s.text(3);
    row.probability = s.real(4);
    row.rottingDays = int(s.integer(5));
    row.wipLimit = int(s.integer(6));
    row.position = int(s.integer(7));
    row.requiredFields = requiredFieldNames(s.text(8));
    row.deleted = !s.isNull(9);
    return row;
}

} // namespace

QStringList requiredFieldNames(const QString &json)
{
    QStringList names;
    const QJsonArray list = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const QJsonValue &v : list) {
        if (v.isString() && !v.toString().isEmpty())
            names.append(v.toString());
    }
    return names;
}

Result<QHash<Uuid, StageRow>> stages(Reader &r)
{
    QHash<Uuid, StageRow> all;
    sqlite::Statement s = r.db().cached(kStageColumns);
    while (s.step()) {
        StageRow row = stageOf(s);
        all.insert(row.id, row);
    }
    OPORA_TRY(s.status());
    return all;
}

Result<QList<PipelineRow>> pipelines(Reader &r, bool counted)
{
    QList<PipelineRow> all;
    QHash<Uuid, int> place;
    {
        // Counting walks the index over all live deals; whether there is one is known at once.
        static const QByteArray begin = "SELECT p.id, p.name, p.position, (SELECT ", end = " FROM deal d WHERE d.pipeline_id = p.id AND d.deleted_at IS NULL";
        static const QByteArray rest = ") FROM pipeline p WHERE p.deleted_at IS NULL ORDER BY p.position, p.n";
        sqlite::Statement s = r.db().cached(counted ? begin + "count(*)" + end + rest : begin + '1' + end + " LIMIT 1" + rest);
        while (s.step()) {
            place.insert(s.uuid(0), int(all.size()));
            all.append(PipelineRow{s.uuid(0), s.text(1), int(s.integer(2)), s.integer(3) > 0, counted ? s.integer(3) : 0, {}});
        }
        OPORA_TRY(s.status());
    }
    sqlite::Statement s = r.db().cached(QByteArray(kStageColumns) + " WHERE deleted_at IS NULL ORDER BY pipeline_id, position, n");
    while (s.step()) {
        StageRow row = stageOf(s);
        const int i = place.value(row.pipeline, -1);
        if (i >= 0)
            all[i].stages.append(row);
    }
    OPORA_TRY(s.status());
    for (PipelineRow &p : all) {
        std::stable_sort(p.stages.begin(), p.stages.end(),
                         [](const StageRow &a, const StageRow &b) { return kindRank(a.kind) < kindRank(b.kind); });
    }
    return all;
}

PipelineRow choosePipeline(const QList<PipelineRow> &all, const Uuid &wanted)
{
    if (!wanted.isNull()) {
        for (const PipelineRow &p : all) {
            if (p.id == wanted)
                return p;
        }
        return {};
    }
    PipelineRow only;
    int withDeals = 0;
    for (const PipelineRow &p : all) {
        if (p.hasDeals && ++withDeals == 1)
            only = p;
    }
    if (withDeals == 1)
        return only;
    return all.isEmpty() ? PipelineRow() : all.first();
}

qint64 dealsInStage(Reader &r, const Uuid &pipeline, const Uuid &stage)
{
    return r.db()
        .scalar("SELECT count(*) FROM deal WHERE pipeline_id = ? AND stage_id = ? AND deleted_at IS NULL", pipeline, stage)
        .toInt();
}

} // namespace opora::repo

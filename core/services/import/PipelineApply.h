// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/import/Directory.h"

namespace opora::import {

/// The pipelines and stages of a file of deals: found by folded name, or made in a pipeline that the mapping (or the file)
/// names. Stages are known before the first deal is, so that their order does not depend on the order of the rows.
class PipelineApply {
public:
    struct Stage {
        Uuid id;
        QString name, kind;
        int position = 0;
    };

    PipelineApply(ApplyContext &context, const StagedFile &file) : x(context), f(file), s(file.spec) {}
    Result<void> run();
    /// Pipeline and stage of a row; the stage may be null when the pipeline has none of that name.
    struct Place {
        Uuid pipeline;
        const Stage *stage = nullptr;
    };
    Place placeOf(const StagedRow &row) const;
    const Stage *stageNamed(const Uuid &pipeline, const QString &name) const;
    const Stage *firstOpen(const Uuid &pipeline) const;

private:
    /// What the rows say of one stage name.
    struct Seen { QString name; qint64 rows = 0; int order = 0; qint64 won = 0, lost = 0; QHash<int, qint64> probabilities; };
    struct Wanted { QString name; QList<Seen> stages; };
    Result<void> collect();
    Result<void> ensure(const Wanted &wanted);
    Result<void> createStages(const Uuid &pipeline, QList<Seen> missing, QList<Stage> existing);
    QString kindOf(const Seen &seen) const;
    QString pipelineText(const StagedRow &row) const;
    Result<Uuid> chooseExisting(const Wanted &wanted);

    ApplyContext &x;
    const StagedFile &f;
    const RowSpec &s;
    QList<Wanted> m_wanted;
    QHash<QByteArray, Uuid> m_pipelines;                ///< folded name as in the file -> id
    QHash<Uuid, QHash<QByteArray, Stage>> m_stages;
};

} // namespace opora::import

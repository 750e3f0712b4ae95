// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/storage/Storage.h"
#include <QStringList>

namespace opora::repo {

struct StageRow {
    Uuid id, pipeline;
    QString name, kind;
    double probability = 0;
    int rottingDays = 0, wipLimit = 0, position = 0;
    QStringList requiredFields;
    bool deleted = false;
};
struct PipelineRow {
    Uuid id;
    QString name;
    int position = 0;
    bool hasDeals = false;  ///< live ones, open or closed
    qint64 deals = 0;       ///< how many, where that was asked for
    QList<StageRow> stages; ///< live ones: open in order, then won, then lost
};

/// Live pipelines by position, then age.
Result<QList<PipelineRow>> pipelines(Reader &r, bool counted = false);
/// Any stage, also a deleted one (old deals and histories still name it).
Result<QHash<Uuid, StageRow>> stages(Reader &r);
/// The given pipeline; null id: the only one that has deals, else the first. Null result id: there is none.
PipelineRow choosePipeline(const QList<PipelineRow> &all, const Uuid &wanted);
/// Live deals standing in a stage.
qint64 dealsInStage(Reader &r, const Uuid &pipeline, const Uuid &stage);
/// JSON text of stage.required_fields -> names.
QStringList requiredFieldNames(const QString &json);

} // namespace opora::repo

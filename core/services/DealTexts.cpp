// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/DealTexts.h"
#include <QCoreApplication>

namespace opora::dealtexts {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(DealService)
};

} // namespace

PipelineInfo pipelineInfo(const repo::PipelineRow &row)
{
    PipelineInfo info{PipelineId(row.id), row.name, {}, row.deals};
    for (const repo::StageRow &s : row.stages) {
        info.stages.append(StageInfo{StageId(s.id), PipelineId(s.pipeline), s.name, s.kind, s.probability, s.rottingDays, s.wipLimit,
                                     s.position, s.requiredFields});
    }
    return info;
}

QString deletedClient()
{
    return Text::tr("deleted client");
}

DealCard card(const repo::DealRow &row, const repo::StageRow &stage, const DayBounds &day, const QString &workspaceCurrency)
{
    DealCard c;
    c.n = row.n;
    c.id = DealId(row.id);
    c.title = row.title;
    c.clientId = row.clientId;
    c.companyId = row.companyId;
    c.ownerId = row.ownerId;
    c.ownerName = row.ownerName;
    c.clientName = row.clientDeleted ? deletedClient() : row.clientName;
    if (row.clientId.isNull() && !row.companyId.isNull()) {
        c.clientId = row.companyId;
        c.clientName = row.companyDeleted ? deletedClient() : row.companyName;
    }
    c.amount = Money{row.amount, row.currency.isEmpty() ? workspaceCurrency : row.currency};
    c.stage = StageId(row.stageId);
    c.stageKind = row.stageKind.isEmpty() ? stage.kind : row.stageKind;
    c.stageSince = row.since;
    c.step = nextStepOf(row.stepAt, day);
    c.stepTitle = row.stepTitle;
    c.stepAt = row.stepAt;
    c.stepAllDay = row.stepAllDay;
    c.stepTask = row.stepTask;
    c.rotting = c.stageKind == u"open" && isRotting(row.since, stage.rottingDays, c.step, day.now);
    c.daysInStage = daysSince(row.since, day.now);
    c.expectedClose = row.expectedClose;
    c.probability = row.probability >= 0 ? row.probability : stage.probability;
    return c;
}

Error pipelineNotFound()
{
    return {QStringLiteral("pipeline_not_found"),
            Text::tr("This pipeline does not exist or was deleted. Choose another one."),
            {},
            ErrorKind::Refused};
}

Error stageNotFound()
{
    return {QStringLiteral("stage_not_found"),
            Text::tr("This stage does not exist or was deleted. Nothing was changed; choose another stage."),
            {},
            ErrorKind::Refused};
}

Error dealNotFound()
{
    return {QStringLiteral("not_found"), Text::tr("This deal does not exist or was deleted. Nothing was changed."), {}, ErrorKind::Refused};
}

QString fieldName(const QString &field)
{
    if (field == u"amount")
        return Text::tr("Amount");
    if (field == u"client" || field == u"client_id")
        return Text::tr("Client");
    if (field == u"company" || field == u"company_id")
        return Text::tr("Company");
    if (field == u"owner" || field == u"owner_id")
        return Text::tr("Owner");
    if (field == u"source" || field == u"source_id")
        return Text::tr("Source");
    if (field == u"expected_close")
        return Text::tr("Expected close");
    if (field == u"description")
        return Text::tr("Description");
    if (field == u"products")
        return Text::tr("Products");
    return field;
}

} // namespace opora::dealtexts

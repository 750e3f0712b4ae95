// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/DealService.h"
#include "core/storage/repo/DealRepository.h"
#include "core/storage/repo/PipelineRepository.h"

/// What DealService, its writing half and ReportService share: rows of the storage turned into what a front end shows, and
/// the sentences of refusals. Internal to core/services. Pure; any thread.
namespace opora::dealtexts {

PipelineInfo pipelineInfo(const repo::PipelineRow &row);
DealCard card(const repo::DealRow &row, const repo::StageRow &stage, const DayBounds &day, const QString &workspaceCurrency);
QString deletedClient();
Error pipelineNotFound();
Error stageNotFound();
Error dealNotFound();
/// A deal column or one of "client", "products" as a person calls it.
QString fieldName(const QString &field);

} // namespace opora::dealtexts

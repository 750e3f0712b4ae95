// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/ImportService.h"

namespace opora::import {

/// Which kind of rows a header announces; empty when it announces none.
QString guessKind(const QStringList &headers);
/// A target for each column by its title, in English, Russian or Ukrainian, as amoCRM, Bitrix24, Pipedrive, HubSpot and
/// people write them; a target that takes one column is given to the first that fits.
ImportMapping autoMapping(const QString &as, const QStringList &headers);
/// "Мобильный телефон (контакт)" -> "mobile": the label of a phone or e-mail by its column's title; empty: none.
QString pointLabel(const QString &header);
/// open, won or lost by a stage's name in three languages; empty: the name does not tell (open).
QString stageKindByName(const QString &name);

} // namespace opora::import

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/SyncTypes.h"
#include "core/services/UndoService.h"

namespace opora {

/// What the team's server told of a card's past (SyncService::olderHistory, newest first), in the words of this file's own
/// history: what one person did to one row at one instant is one entry. Not to be undone from here. Any thread.
QList<HistoryEntry> earlierHistory(const QList<PastChange> &changes, const Schema &schema);

} // namespace opora

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Id.h"
#include <QList>

namespace opora {

/// One entry of a deal's stage history, as far as its place in time needs it.
struct StageChainEntry {
    Uuid id;
    Uuid after;           ///< the entry that the mover saw; null: none
    qint64 at = 0;        ///< UTC ms
    bool known = true;    ///< false: `at` is unknown (never "now")
    bool deleted = false; ///< taken back; what was appended after it keeps its place
};

/// Positions of the live entries in the order in which they hold, oldest first: an entry comes after the one its mover
/// saw. The last, the deal's stage, is the latest of those that nobody saw when moving on: by instant (an unknown one
/// is earlier than any), then by id (design.md §3.1); so likewise the one before it when that is taken away. Entries
/// naming each other in a circle fall back to time and id.
/// Pure; any thread.
QList<int> orderStageChain(const QList<StageChainEntry> &entries);

} // namespace opora

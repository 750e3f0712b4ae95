// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/SyncTypes.h"
#include <QJsonObject>

namespace opora::cli {

/// The stable JSON of what the exchange with a hub knows (design.md §4). Pure.
QJsonObject statusJson(const SyncStatus &s);
QJsonObject changeJson(const PendingChange &c);
QJsonObject conflictJson(const ConflictItem &c);
QJsonObject replicaJson(const ReplicaInfo &r);
QJsonObject handoverJson(const HandoverReport &r, bool dryRun);

} // namespace opora::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/storage/Storage.h"

namespace opora {

/// What the workspace check found. Problems are sentences, at most a few for each rule.
struct CheckFindings {
    qint64 rows = 0, logEntries = 0;
    QStringList problems;
};

/// Proves a workspace sound, on one snapshot: the engine's own integrity check; references exist; every row has an origin
/// (an entry or a run of the log); deletion marks and changed values are what the log last wrote; the log's commands,
/// groups and entries form one chain; derived columns equal a recount from what they depend on. Reads only.
Result<CheckFindings> checkWorkspace(Reader &r);

} // namespace opora

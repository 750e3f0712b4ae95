// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <optional>

namespace opora::sync {

/// Three-way merge of a long text by lines. Each side's change is taken as one block: from the first line that differs
/// from `base` to the last. The result if the blocks neither overlap nor touch; nullopt if they do. So plain that the hub's
/// SQL can say exactly the same. Pure; any thread.
std::optional<QString> mergeLines(const QString &base, const QString &mine, const QString &theirs);

} // namespace opora::sync

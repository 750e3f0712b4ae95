// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/EarlierHistory.h"
#include "core/services/WriteLabels.h"

namespace opora {
namespace {

WriteAction actionOf(const QString &kind)
{
    if (kind == QLatin1String("insert"))
        return WriteAction::Added;
    if (kind == QLatin1String("delete"))
        return WriteAction::Deleted;
    return kind == QLatin1String("restore") ? WriteAction::Restored : WriteAction::Changed;
}

} // namespace

QList<HistoryEntry> earlierHistory(const QList<PastChange> &changes, const Schema &schema)
{
    QList<HistoryEntry> entries;
    Uuid lastRow;
    for (const PastChange &c : changes) {
        const Entity *entity = schema.entity(c.entity);
        if (!entity)
            continue;
        const bool same = lastRow == c.row && !entries.isEmpty() && entries.last().at == c.at && entries.last().user == c.by;
        lastRow = c.row;
        if (!same) {
            HistoryEntry e;
            e.command = Uuid::v7(c.at);
            e.label = writeLabel(*entity, actionOf(c.kind), 1, c.rowName);
            e.user = c.by;
            e.origin = QStringLiteral("hub");
            e.at = c.at;
            e.rows = 1;
            e.local = false;
            entries.append(e);
        }
        if (!c.column.isEmpty())
            entries.last().fields.append({c.entity, c.column, c.row, c.rowName, c.before, c.after});
    }
    return entries;
}

} // namespace opora

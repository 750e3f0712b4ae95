// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/HistoryModel.h"
#include "ui/models/Format.h"

using namespace Qt::StringLiterals;

namespace opora {

HistoryModel::HistoryModel(Workspace &ws, Wording wording, QObject *parent) : OrderedModel(parent), m_ws(ws), m_wording(std::move(wording))
{}

void HistoryModel::setEntries(const QList<HistoryEntry> &entries)
{
    QList<qint64> next;
    QHash<qint64, Item> fresh;
    for (const HistoryEntry &entry : entries) {
        auto key = m_keys.find(entry.command);
        if (key == m_keys.end())
            key = m_keys.insert(entry.command, ++m_lastKey);
        Item item{entry, {}};
        for (const HistoryEntry::Field &field : entry.fields) {
            const QString line = m_wording(field);
            if (!line.isEmpty() && !item.lines.contains(line))
                item.lines.append(line);
        }
        fresh.insert(*key, item);
        next.append(*key);
    }
    m_items.insert(fresh); // rows that go stay answerable while the views hear of it
    setOrder(next);
    m_items = fresh;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

const HistoryEntry *HistoryModel::entryAt(int row) const
{
    const auto it = m_items.constFind(keyAt(row));
    return it == m_items.cend() ? nullptr : &it->entry;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto it = m_items.constFind(keyAt(index.row()));
    if (it == m_items.cend())
        return {};
    const HistoryEntry &entry = it->entry;
    const Format format(m_ws);
    switch (role) {
    case Qt::DisplayRole: return entry.label;
    case Qt::ToolTipRole: return entry.at == 0 ? QString() : format.exact(entry.at);
    case Qt::AccessibleTextRole:
        return QString(entry.label + u", "_s + format.when(entry.at) + u", "_s + entry.user + u". "_s + it->lines.join(u". "_s)
                       + (entry.undone ? u". "_s + tr("Undone") : QString()));
    case WhenRole: return format.when(entry.at);
    case WhoRole: return entry.user;
    case LinesRole: return it->lines;
    case UndoneRole: return entry.undone;
    case CanUndoRole: return entry.local && !entry.undone;
    case SortRole: return entry.at;
    default: return {};
    }
}

} // namespace opora

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/PlainRows.h"
#include "ui/kit/PlainTable.h"

namespace opora {

void PlainRows::setRows(const QList<PlainRow> &rows)
{
    qsizetype head = 0, tail = 0;
    const qsizetype shorter = std::min(rows.size(), m_rows.size());
    while (head < shorter && rows.at(head).key == m_rows.at(head).key)
        ++head;
    while (tail < shorter - head && rows.at(rows.size() - 1 - tail).key == m_rows.at(m_rows.size() - 1 - tail).key)
        ++tail;
    if (const qsizetype gone = m_rows.size() - head - tail; gone > 0) {
        beginRemoveRows({}, int(head), int(head + gone - 1));
        m_rows.remove(head, gone);
        endRemoveRows();
    }
    if (const qsizetype come = rows.size() - head - tail; come > 0) {
        beginInsertRows({}, int(head), int(head + come - 1));
        m_rows = rows.mid(0, head + come) + m_rows.mid(head);
        endInsertRows();
    }
    m_rows = rows;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, columnCount() - 1));
}

int PlainRows::rowOf(const QString &key) const
{
    for (int i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i).key == key)
            return i;
    }
    return -1;
}

QVariant PlainRows::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const PlainCell cell = m_rows.at(index.row()).cells.value(index.column());
    switch (role) {
    case Qt::DisplayRole: return cell.text;
    case Qt::ToolTipRole: return cell.toolTip.isEmpty() ? cell.text : cell.toolTip;
    case Qt::AccessibleTextRole: // a cell that shows nothing still says what it is
        return !cell.text.isEmpty() ? cell.text : !cell.toolTip.isEmpty() ? cell.toolTip : m_headers.value(index.column());
    case Qt::TextAlignmentRole:
        return int((cell.number || m_numbers.contains(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case PlainToneRole: return cell.tone ? QVariant(int(*cell.tone)) : QVariant();
    case PlainStrongRole: return cell.strong;
    case PlainMuteRole: return cell.mute;
    default: return {};
    }
}

QVariant PlainRows::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return m_headers.value(section);
    if (role == Qt::TextAlignmentRole && m_numbers.contains(section))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

} // namespace opora

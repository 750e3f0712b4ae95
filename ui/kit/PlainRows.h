// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/kit/Theme.h"
#include <QAbstractTableModel>
#include <optional>

namespace opora {

struct PlainCell {
    QString text;
    std::optional<Tone> tone = {}; ///< set: the text is a chip
    bool strong = false, mute = false, number = false;
    QString toolTip = {};
};
struct PlainRow {
    QString key; ///< what the row stands for; unique
    QList<PlainCell> cells;
};

/// Few rows of text for a PlainTable, replaced whole: a row that stays keeps its selection and its place under the
/// keyboard. GUI thread.
class PlainRows : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit PlainRows(const QStringList &headers, QObject *parent = nullptr) : QAbstractTableModel(parent), m_headers(headers) {}
    void setRows(const QList<PlainRow> &rows);
    const QList<PlainRow> &rows() const { return m_rows; }
    QString keyAt(int row) const { return row >= 0 && row < m_rows.size() ? m_rows.at(row).key : QString(); }
    int rowOf(const QString &key) const;
    void setNumberColumn(int column) { m_numbers.append(column); }
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_headers.size()); }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_headers;
    QList<PlainRow> m_rows;
    QList<int> m_numbers;
};

} // namespace opora

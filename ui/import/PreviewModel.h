// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/ImportService.h"
#include <QAbstractTableModel>

namespace opora {

/// The rows of an import's preview: row number, the columns that go somewhere, the result. Wrong cells are marked and
/// can be corrected; a correction is told by edited() and kept by the page, which previews anew. Replaced whole.
class PreviewModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit PreviewModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}
    /// `onlyProblems`: rows that are refused or corrected.
    void setPreview(const ImportPreview &preview, const QHash<QPair<qint64, int>, QString> &corrections, bool onlyProblems);
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_columns.size()) + 2; }
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// What is wrong with a row, a sentence a problem; empty when nothing is.
    QString reasons(int row) const;
    qint64 fileRow(int row) const { return m_rows.at(row).row; }
    /// First wrong cell at or after `from`; invalid when there is none.
    QModelIndex nextWrong(int fromRow) const;

Q_SIGNALS:
    void edited(qint64 row, int column, const QString &text);

private:
    const CellProblem *problemAt(int row, int fileColumn) const;
    QString result(const PreviewRow &row) const;
    QStringList m_headers;
    QList<int> m_columns;   ///< columns of the file that are imported
    QList<PreviewRow> m_rows;
    QHash<QPair<qint64, int>, QString> m_corrections;
};

} // namespace opora

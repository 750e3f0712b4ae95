// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/kit/ContentList.h"
#include "ui/kit/Theme.h"
#include <QAbstractListModel>

namespace opora {

struct TwoLineRow {
    QString key; ///< what the row stands for; unique
    QString title, line, chip;
    Tone tone = Tone::Neutral; ///< of the chip
    QString time{}, note{};    ///< with a time at the right of the title the chip stands below, and the note beside it
};

/// Few rows of two lines with a chip at the right, or of three with a time there, replaced whole: what stays keeps its place under the
/// keyboard.
class TwoLineRows : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    enum Role { LineRole = Qt::UserRole + 1, ChipRole, ToneRole, TimeRole, NoteRole };
    void setRows(const QList<TwoLineRow> &rows);
    QString keyAt(int row) const { return row >= 0 && row < m_rows.size() ? m_rows.at(row).key : QString(); }
    int rowOf(const QString &key) const;
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<TwoLineRow> m_rows;
};

/// The list at the left of a page whose right side shows the chosen row. GUI thread.
class TwoLineList : public ContentList {
    Q_OBJECT
public:
    explicit TwoLineList(const QString &name, QWidget *parent = nullptr);
    /// The chosen row stays chosen; if it went, the one in its place is. The first one at first.
    void setRows(const QList<TwoLineRow> &rows);
    QString currentKey() const;
    void setCurrentKey(const QString &key);
    TwoLineRows &rows() { return m_model; }

Q_SIGNALS:
    void chosen(const QString &key); ///< empty: none is left

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    TwoLineRows m_model;
    bool m_replacing = false;
};

} // namespace opora

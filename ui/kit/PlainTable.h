// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStyledItemDelegate>
#include <QTableView>

namespace opora {

/// What a model tells PlainTable beyond the usual roles; values are above what other roles take.
enum PlainRole {
    PlainToneRole = Qt::UserRole + 200, ///< int of Tone: the text is a chip
    PlainAvatarRole,                    ///< a name: its initials stand before the text
    PlainStrongRole,                    ///< bool: semibold
    PlainMuteRole,                      ///< bool: secondary text
    PlainWrongRole,                     ///< bool: the cell is marked in danger, with a pencil when it is editable
};

/// A table as the pictures have it: small captions, one line a row, a rule under each, whole rows selected, numbers
/// (right-aligned cells) with digits of one width. Enter and a double click open, Tab leaves the table. A column of
/// width 0 shares what is left. GUI thread.
class PlainTable : public QTableView {
    Q_OBJECT
public:
    explicit PlainTable(QWidget *parent = nullptr);
    /// One entry a column: pixels at 100 %, or 0 to share the rest.
    void setColumns(const QList<int> &widths);
    /// Columns that follow the width of what they show instead.
    void fitColumns(int maximum);
    /// For models that know no kit roles: this column's text is a name with its initials before it; that one is semibold.
    void setAvatarColumn(int column) { m_avatarColumn = column; }
    void setStrongColumn(int column) { m_strongColumn = column; }
    int avatarColumn() const { return m_avatarColumn; }
    int strongColumn() const { return m_strongColumn; }
    static int rowHeight();
    /// As high as its rows (the page scrolls, not the table).
    void setFullHeight(bool full);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    void setModel(QAbstractItemModel *model) override;

Q_SIGNALS:
    void openRequested(const QModelIndex &index);

protected:
    void keyPressEvent(QKeyEvent *) override;
    void mouseDoubleClickEvent(QMouseEvent *) override;
    void resizeEvent(QResizeEvent *) override;
    void wheelEvent(QWheelEvent *) override;
    void focusInEvent(QFocusEvent *) override;

private:
    void share();
    QList<int> m_widths;
    int m_avatarColumn = -1, m_strongColumn = -1;
    bool m_full = false;
};

} // namespace opora

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QListView>

namespace opora {

/// A frameless list painted by a delegate that asks for just the height of its rows, so that the panel around it ends with
/// the last one and scrolls only when there is no more room. Keys become signals; the owner does the work. Tab leaves it.
class ContentList : public QListView {
    Q_OBJECT
public:
    explicit ContentList(QWidget *parent = nullptr);
    /// Always as high as all rows: the page around it scrolls instead.
    void setFullHeight(bool full);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int contentHeight() const;
    void setModel(QAbstractItemModel *model) override;

Q_SIGNALS:
    void openRequested(const QModelIndex &index);    ///< Enter, double click
    void editRequested(const QModelIndex &index);    ///< F2
    void removeRequested();                          ///< Del
    void toggleRequested(const QModelIndex &index);  ///< Space
    void contextRequested(const QModelIndex &index, const QPoint &globalPos);
    void currentRowShown(const QRect &rect);         ///< where the current row is now, for a page that scrolls

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void focusInEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    bool m_full = false;
};

} // namespace opora

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/deals/BoardLayout.h"
#include "ui/deals/BoardPainter.h"
#include "ui/models/BoardModel.h"
#include <QPointer>
#include <QTimer>
#include <QWidget>

class QAbstractButton;
class QScrollBar;

namespace opora {

/// The board, drawn by hand: columns of equal cards of which only the visible ones are read and painted, so that 50,000
/// scroll like a hundred. Drags with its own mouse tracking (no QDrag). Tells what the user wants by signals and changes
/// nothing itself. Current is one card, or the "+ Add deal" line of a column; it survives every refresh. GUI thread.
class BoardView : public QWidget {
    Q_OBJECT
public:
    BoardView(BoardModel &model, Workspace &workspace, const QLocale &locale, QWidget *parent = nullptr);
    ~BoardView() override;

    qint64 current() const { return m_current; } ///< deal number, 0: none or an add line
    int currentColumn() const { return m_column; }
    bool isOnAddLine() const { return m_onAdd; }
    /// Some of the card stands in its column's visible part.
    bool isInSight(int column, int row) const;
    void setCurrent(qint64 number, bool reveal = true);
    void setCurrentAdd(int column);

    /// A button that also takes dropped cards; it is shown pressed while a card is over it.
    void addDropTarget(QAbstractButton *button, std::function<void(qint64)> drop);
    bool isDragging() const { return m_drag.number != 0; }
    qint64 draggedNumber() const { return m_drag.number; }
    /// Card under way to a question (why lost?): shown as a gap until released.
    void setHeld(qint64 number);

    /// The form stands at the foot of a column, in place of its add line, until it is hidden or deleted.
    void showForm(int column, QWidget *form);
    void hideForm();
    void growForm(int column); ///< its wished height changed

    /// Cards that a colleague's change has just reached.
    void flash(const QList<Uuid> &deals);

    const BoardLayout &boardLayout() const { return m_layout; }
    BoardModel &model() const { return m_model; }
    CardText cardText() const;
    QString spokenCard(qint64 number) const; ///< what a screen reader says of a card, with its place
    QString spokenColumn(int column) const;
    /// Deal numbers of a column that are on show now.
    QList<qint64> showing(int column) const;
    QSize sizeHint() const override { return {900, 560}; }
    QSize minimumSizeHint() const override { return {320, 220}; }

Q_SIGNALS:
    void opened(qint64 number, bool takeFocus);
    void moveRequested(qint64 number, int column);
    void wonRequested(qint64 number);
    void lostRequested(qint64 number);
    void nextStepRequested(qint64 number);
    void removeRequested(qint64 number);
    void addRequested(int column);
    void menuRequested(qint64 number, const QPoint &globalPos);
    void currentChanged(qint64 number);
    void said(const QString &text); ///< for the live status

protected:
    void paintEvent(QPaintEvent *) override;
    void resizeEvent(QResizeEvent *) override;
    void mousePressEvent(QMouseEvent *) override;
    void mouseMoveEvent(QMouseEvent *) override;
    void mouseReleaseEvent(QMouseEvent *) override;
    void mouseDoubleClickEvent(QMouseEvent *) override;
    void wheelEvent(QWheelEvent *) override;
    void keyPressEvent(QKeyEvent *) override;
    void focusInEvent(QFocusEvent *) override;
    void focusOutEvent(QFocusEvent *) override;
    void leaveEvent(QEvent *) override;
    void hideEvent(QHideEvent *) override;
    void contextMenuEvent(QContextMenuEvent *) override;
    void changeEvent(QEvent *) override;
    bool event(QEvent *) override;

private:
    struct Drag {
        qint64 number = 0;
        int fromColumn = -1, overColumn = -1;
        QPoint grip; ///< from the card's corner to the mouse
        QPointer<QWidget> ghost;
        QPointer<QAbstractButton> overButton;
    };
    struct Anchor {
        qint64 number = 0;
        int delta = 0;
    };
    struct Target {
        QPointer<QAbstractButton> button;
        std::function<void(qint64)> drop;
    };

    void relayout();
    void onBoardChanged();
    void onCardsChanged();
    void keepAnchors();
    void scrollColumn(int column, int y);
    void scrollHorizontally(int x);
    void updateWanted();
    void placeForm();
    void paintColumn(QPainter &p, int column, const QRect &dirty, const CardText &text);
    void setHover(const BoardLayout::Hit &hit);
    void showTip(const QPoint &pos, const QPoint &global);
    void announceFocus();

    void startDrag(const QPoint &pos);
    void dragTo(const QPoint &pos);
    void autoScroll();
    void drop();
    void endDrag();
    Target *targetAt(const QPoint &global);

    bool navigate(int key);
    bool act(QKeyEvent *event);
    void stepColumn(int by);
    void stepRow(int by);
    void moveCurrent(int by);
    int pageRows() const;

    BoardModel &m_model;
    Workspace &m_ws;
    QLocale m_locale;
    BoardLayout m_layout;
    std::unique_ptr<BoardPainter> m_painter;
    QScrollBar *m_bar;
    QPointer<QWidget> m_form;
    int m_formColumn = -1;
    qint64 m_current = 0, m_held = 0;
    int m_column = -1, m_row = -1;
    bool m_onAdd = false;
    BoardLayout::Hit m_hover, m_pressed;
    QPoint m_pressPos, m_lastPos;
    int m_thumbColumn = -1, m_thumbGrip = 0;
    bool m_ignoreUntilRelease = false;
    Drag m_drag;
    QTimer m_autoScroll;
    QList<Target> m_targets;
    QHash<Uuid, Anchor> m_anchors;
    QHash<int, int> m_wheelRest;
    Flash *m_flash;
};

} // namespace opora

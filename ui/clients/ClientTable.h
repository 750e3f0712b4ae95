// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/ClientListModel.h"
#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QTableView>

namespace opora {

class Flash;

/// Paints a row of the client list from the model's cached rows; an unknown row as two soft bars.
class ClientRowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    ClientRowDelegate(const ClientListModel &model, const Workspace &ws, QObject *parent);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    static int rowHeight();
    void setFlash(const Flash *flash) { m_flash = flash; }

private:
    void paintCell(QPainter *painter, const QRect &rect, const ClientRow &row, int column) const;
    const ClientListModel &m_model;
    const Workspace &m_ws;
    const Flash *m_flash = nullptr;
};

/// The header line of a list: small semibold mute captions, an arrow at the sorted one.
class CaptionHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit CaptionHeader(QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    void paintEvent(QPaintEvent *event) override;
};

/// The virtual client list. Keeps its scroll position by row, not by pixel, when rows come and go above; jumps to a name
/// as it is typed; says what the keyboard asked for and leaves the doing to the page.
class ClientTable : public QTableView {
    Q_OBJECT
public:
    ClientTable(Workspace &ws, ClientListModel &model, QWidget *parent = nullptr);
    qint64 currentNumber() const;
    Uuid currentId() const;
    QList<Uuid> selectedIds() const; ///< of rows whose data is at hand
    /// Selects the row of a client if it is in the list; false otherwise.
    bool selectNumber(qint64 n);
    /// Rows that a colleague's change has just reached.
    void flash(const QList<Uuid> &clients);
    void keyboardSearch(const QString &search) override;

Q_SIGNALS:
    void currentClientChanged(const opora::Uuid &client);
    void openRequested();
    void previewRequested();
    void editRequested();
    void removeRequested();
    void contextRequested(const QPoint &globalPos);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void scrollContentsBy(int dx, int dy) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    void rememberAnchor();
    void restoreAnchor();
    void announceCurrent();
    void fitColumns();
    void bisect(qint64 low, qint64 high, const QByteArray &key, quint64 token);

    Workspace &m_ws;
    ClientListModel &m_model;
    qint64 m_anchor = 0;
    int m_anchorOffset = 0;
    Uuid m_announced;
    QString m_typed;
    qint64 m_typedAt = 0;
    quint64 m_searchToken = 0;
    Flash *m_flash;
};

} // namespace opora

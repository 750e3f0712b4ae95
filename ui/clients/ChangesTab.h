// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/HistoryModel.h"
#include "ui/shell/Page.h"
#include <QStyledItemDelegate>

class QStackedWidget;

namespace opora {

class Button;
class ContentList;

/// One command of the history: what it was, its fields before and after, who and when, and "Undo this".
class HistoryDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit HistoryDelegate(QObject *parent) : QStyledItemDelegate(parent) {}
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Where "Undo this" stands in a row.
    static QRect undoRect(const QRect &row);

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index) override;

Q_SIGNALS:
    void undoClicked(const QModelIndex &index);
};

/// The client's changes out of the change log. Enter, or a click on "Undo this", undoes one of them. In a team's workspace the
/// server is asked for those from before this copy was made.
class ChangesTab : public QWidget {
    Q_OBJECT
public:
    explicit ChangesTab(PageContext &context, QWidget *parent = nullptr);
    void setClient(const Uuid &client);
    ContentList *list() const { return m_list; }
    Button *earlier() const { return m_earlierButton; }
    void undoAt(const QModelIndex &index);
    void askEarlier();

private:
    void reload();
    void showAll();
    void offerEarlier();
    QString word(const HistoryEntry::Field &field) const;
    QString shownValue(const HistoryEntry::Field &field, const QString &value) const;
    PageContext &m_context;
    Uuid m_client;
    quint64 m_token = 0;
    QList<HistoryEntry> m_local, m_earlier;
    bool m_asking = false;
    bool m_noMore = false; ///< the server has told all it knows
    HistoryModel m_model;
    ContentList *m_list;
    QStackedWidget *m_stack;
    QWidget *m_card;
    Button *m_earlierButton;
};

} // namespace opora

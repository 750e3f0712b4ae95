// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/kit/ContentList.h"
#include "ui/models/TimelineModel.h"
#include "ui/shell/Page.h"
#include <QStyledItemDelegate>

namespace opora {

/// A timeline entry: a dot in the tone of what it is, title and time on one line, the text below, and what can be done
/// about a message as links at the end.
class TimelineDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit TimelineDelegate(QObject *parent) : QStyledItemDelegate(parent) {}
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Which of the row's actions stands at that point of the view; -1: none.
    static int actionAt(const QRect &row, const QModelIndex &index, const QPoint &at);

Q_SIGNALS:
    void bodyEdited(const QByteArray &id, const QString &text) const;

protected:
    bool eventFilter(QObject *editor, QEvent *event) override;

private:
    static QRect textRect(const QRect &row);
};

/// The client's timeline. F2 edits the text of a note or call where it stands (Ctrl+Enter saves, Escape restores), Del
/// removes it, Enter opens the deal of a stage change or the task. Of a message that has not gone out Enter does the first
/// thing that can be done about it (edit, try again; of an uncertain one it asks which), F2 edits, Del takes it back.
class TimelineView : public ContentList {
    Q_OBJECT
public:
    TimelineView(PageContext &context, QWidget *parent = nullptr);
    TimelineModel &timeline() { return m_model; }
    /// The message of the current row that has not gone out; null if it is none.
    const MessageInfo *currentMessage() const;
    void act(const QString &action);

Q_SIGNALS:
    void messageEditRequested(const opora::MessageInfo &message);

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    void open(const QModelIndex &index);
    void removeCurrent();
    void editBody(const QModelIndex &index);
    void showMenu(const QModelIndex &index, const QPoint &globalPos);
    const MessageInfo *openMessage(const QModelIndex &index) const;
    PageContext &m_context;
    TimelineModel m_model;
};

} // namespace opora

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/kit/ContentList.h"
#include "ui/models/TaskListModel.h"
#include "ui/tasks/TaskActions.h"
#include <QStyledItemDelegate>

namespace opora {

/// A task: check circle, title, deal and client below, due chip at the right. A header row of a group.
class TaskDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit TaskDelegate(QObject *parent) : QStyledItemDelegate(parent) {}
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    static QRect checkRect(const QRect &row);

Q_SIGNALS:
    void renamed(const QByteArray &id, const QString &title) const;

private:
    void paintHeader(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintTask(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
};

/// A list of tasks. Space or X marks done, S snoozes, F2 renames, Del deletes, Enter opens the deal or client; a click on
/// the circle marks done. Left and Right fold and unfold a group.
class TaskListView : public ContentList {
    Q_OBJECT
public:
    TaskListView(PageContext &context, TaskListModel &model, QWidget *parent = nullptr);
    const TaskRow *currentTask() const;
    TaskListModel &taskModel() const { return m_model; }
    TaskActions &actions() { return *m_actions; }
    void showSnooze();
    void toggleCurrent();   ///< done or open again; a done one hands the choice to the next
    void removeCurrent();
    void keyboardSearch(const QString &) override {} // letters are commands here

Q_SIGNALS:
    void currentTaskChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void toggle(const QModelIndex &index);
    void fold(const QModelIndex &index, bool collapsed);
    void renameAt(const QModelIndex &index);
    void stepFrom(const QModelIndex &index);
    PageContext &m_context;
    TaskListModel &m_model;
    TaskActions *m_actions;
    QPersistentModelIndex m_pressedCheck;
};

} // namespace opora

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/TaskListModel.h"
#include "ui/shell/Page.h"
#include <QTimer>

class QBoxLayout;
class QScrollArea;
class QVBoxLayout;

namespace opora {

class AttentionCard;
class Button;
class Card;
class ElidedLabel;
class TaskListView;
class TextLabel;

/// The day at a glance: what is overdue, what today brings, which deals need attention, what happened meanwhile.
class TodayPage : public Page {
    Q_OBJECT
public:
    explicit TodayPage(PageContext &context, QWidget *parent = nullptr);
    QString title() const override { return tr("Today"); }
    void activate(const QString &id, const QVariantMap &args) override;
    QWidget *focusTarget() override;
    static QString greeting(QTime now, const QString &name);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Panel { Card *card; TextLabel *heading; TaskListModel *model; TaskListView *list; TextLabel *empty; };
    void build();
    QWidget *buildHeader();
    QWidget *buildBeginning(QWidget *parent);
    Panel buildPanel(TaskListModel::Group group, QWidget *parent);
    void registerCommands();
    void refresh();
    void onTasks();
    void showSummary(const TodaySummary &summary);
    void showHeader();
    void fillHappened(const TodaySummary &summary);
    TaskListView *activeList() const;
    void withCurrent(const std::function<void(const TaskRow &)> &run);

    TaskFeed m_feed;
    TextLabel *m_greeting;
    ElidedLabel *m_date;
    QScrollArea *m_scroll;
    QBoxLayout *m_columns;
    QWidget *m_begin = nullptr;
    Panel m_overdue, m_today;
    AttentionCard *m_attention;
    Card *m_happened;
    QVBoxLayout *m_happenedRows;
    QTimer m_soon;
    bool m_tasksIn = false, m_summaryIn = false;
    QString m_happenedShown;
};

} // namespace opora

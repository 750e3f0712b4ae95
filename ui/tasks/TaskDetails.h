// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/TaskService.h"
#include "ui/kit/InPlaceEdit.h"
#include "ui/shell/Page.h"

namespace opora {

class Button;
class Card;
class ClientField;
class TaskActions;
class TextLabel;

/// One task's fields beside the list, each edited where it stands: title, due, reminder, client, deal, kind, text.
class TaskDetails : public QWidget {
    Q_OBJECT
public:
    TaskDetails(PageContext &context, TaskActions &actions, QWidget *parent = nullptr);
    /// Shows the task; fields that are being edited keep what is typed.
    void setTask(const TaskRow &task);
    void clear();
    const TaskRow &task() const { return m_task; }
    void editDue();
    QSize sizeHint() const override { return {320, 400}; }

private:
    FieldRow *addRow(const QString &label, InPlaceEdit::Kind kind);
    void buildFields();
    void buildActions();
    void saveField(InPlaceEdit *edit, const FieldValues &values);
    void saveDue(const QString &text);
    void answer(InPlaceEdit *edit, const Uuid &task, const Result<Written> &result);
    void loadDeals();
    void readSeen();
    QByteArray m_seen;         ///< of the task on show, for the fields that are no InPlaceEdit
    quint64 m_seenAsked = 0;
    QList<InPlaceEdit *> edits() const;

    PageContext &m_context;
    TaskActions &m_actions;
    TaskRow m_task;
    Card *m_card;
    InPlaceEdit *m_title;
    FieldRow *m_due, *m_remind, *m_deal, *m_kind, *m_body;
    ClientField *m_client;
    Button *m_done, *m_snooze, *m_open, *m_remove;
    TextLabel *m_snoozed;
    Uuid m_dealsOf;
    int m_labelWidth = 84;
};

} // namespace opora

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/TaskService.h"
#include "ui/kit/Card.h"
#include "ui/shell/Page.h"

class QPlainTextEdit;

namespace opora {

class Button;
class Combo;
class SegmentedTabs;
class TextLabel;

/// Where something that happened, or is to be done, is written down: note, call, task. Ctrl+Enter saves; a note with
/// "call back Fri 10:00" in it offers the task too. What was refused, or belongs to another client, is not lost.
class Composer : public Card {
    Q_OBJECT
public:
    explicit Composer(PageContext &context, QWidget *parent = nullptr);
    /// Drafts are kept per client while the window is open.
    void setClient(const Uuid &client);
    /// tab: "note", "call", "task".
    void start(const QString &tab);
    QPlainTextEdit *editor() const { return m_text; }
    SegmentedTabs *tabs() const { return m_tabs; }
    void save();
    void saveWithTask();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void onTab();
    void onText();
    void fitHeight();
    void saveNoteOrCall(bool withTask);
    void saveTask();
    void finished(const Result<Written> &result, const Uuid &client, const QString &typed);
    NewTask readTask() const;
    int durationSeconds(bool *wrong) const;

    struct Draft { QString tab, text; };
    PageContext &m_context;
    Uuid m_client;
    SegmentedTabs *m_tabs;
    QPlainTextEdit *m_text;
    QWidget *m_call, *m_footer;
    Combo *m_direction;
    class QLineEdit *m_minutes;
    TextLabel *m_reading, *m_error;
    Button *m_save, *m_offer;
    QHash<Uuid, Draft> m_drafts;
    bool m_saving = false;
};

} // namespace opora

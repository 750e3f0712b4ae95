// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/TaskService.h"
#include "ui/kit/Card.h"
#include "ui/messages/LetterForm.h"
#include "ui/shell/Page.h"

class QPlainTextEdit;

namespace opora {

class Button;
class Combo;
class SegmentedTabs;
class TextLabel;

/// Where something that happened, or is to be done, is written down: note, call, task; and where a client is written to:
/// letter, SMS, messenger (LetterForm). Ctrl+Enter saves or sends; a note with "call back Fri 10:00" in it offers the task
/// too. What was refused, or belongs to another client, is not lost.
class Composer : public Card {
    Q_OBJECT
public:
    explicit Composer(PageContext &context, QWidget *parent = nullptr);
    /// Drafts are kept per client while the window is open.
    void setClient(const Uuid &client);
    /// tab: "note", "call", "email", "sms", "messenger", "task".
    void start(const QString &tab);
    /// A message at rest comes back into the form to be changed.
    void edit(const MessageInfo &message);
    LetterForm *letter() const { return m_letter; }
    QPlainTextEdit *editor() const { return m_text; }
    SegmentedTabs *tabs() const { return m_tabs; }
    void save();
    void saveWithTask();

    QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void placeTabs();
    void onTab();
    void onText();
    void fitHeight();
    void saveNoteOrCall(bool withTask);
    void saveTask();
    void finished(const Result<Written> &result, const Uuid &client, const QString &typed);
    NewTask readTask() const;
    int durationSeconds(bool *wrong) const;

    bool isLetter() const;
    void keepDraft();
    struct Draft {
        QString tab, text;
        LetterForm::Kept letter;
    };
    PageContext &m_context;
    Uuid m_client;
    SegmentedTabs *m_tabs;
    class QVBoxLayout *m_content;
    QPlainTextEdit *m_text;
    LetterForm *m_letter;
    QWidget *m_call, *m_footer;
    Combo *m_direction;
    class QLineEdit *m_minutes;
    TextLabel *m_reading, *m_error;
    Button *m_save, *m_offer;
    QHash<Uuid, Draft> m_drafts;
    bool m_saving = false;
};

} // namespace opora

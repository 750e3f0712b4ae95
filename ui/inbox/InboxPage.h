// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/InboxService.h"
#include "core/services/MessageService.h"
#include "ui/models/Confirmations.h"
#include "ui/shell/Page.h"
#include <QTimer>

class QVBoxLayout;

namespace opora {

class Button;
class InboxDetail;
class InboxReply;
class ListAndDetail;
class SegmentedTabs;
class TextLabel;
class TwoLineList;

/// What came in and what needs an answer: letters nobody answered, missed calls, messages of ours that failed, are held back
/// or of which nobody knows; new senders; everything that came; what of ours is on its way, went out, or is a draft. A
/// client's letter is answered below it. activate: id: a letter. GUI thread.
class InboxPage : public Page {
    Q_OBJECT
public:
    explicit InboxPage(PageContext &context);
    ~InboxPage() override;
    QString title() const override { return tr("Inbox"); }
    void activate(const QString &id, const QVariantMap &args) override;
    QWidget *focusTarget() override;
    TwoLineList *list() const;
    SegmentedTabs *tabs() const { return m_tabs; }
    QString mailboxText() const;
    QWidget *body() const { return m_body; }
    InboxReply *reply() const { return m_reply; }
    /// For tests: how mailboxes are looked into instead of by themselves.
    void setReceiver(std::function<Job<ReceiveReport>()> receive) { m_receive = std::move(receive); }

private:
    void addCommands();
    void reload();
    struct Rows {
        QList<InboxItem> letters;
        QList<MessageInfo> ours;
    };
    void fill(Rows came);
    void fillMailboxes(const QList<MailboxState> &states);
    void showCurrent();
    void showLetter(const InboxThread &thread);
    void lookNow();
    void sayWhatIsMissing();
    void offerAnswer();
    void showMessage(const MessageInfo &message);
    void openChosen();
    void showMenu(const QPoint &globalPos);
    void openCard();
    void answer();
    void act(const QString &action);
    void make();
    void fileTo();
    void change(Job<Written> job);
    const InboxItem *letter() const;
    const MessageInfo *ours() const;

    InboxService m_inbox;
    MessageService m_messages;
    SegmentedTabs *m_tabs;
    TextLabel *m_count, *m_state;
    Button *m_look;
    ListAndDetail *m_view;
    InboxDetail *m_detail;
    InboxReply *m_reply;
    QWidget *m_body = nullptr;
    std::function<Job<ReceiveReport>()> m_receive;
    QList<InboxItem> m_items;
    QList<MessageInfo> m_ours;
    Confirmations m_confirms;
    InboxItem m_open; ///< the letter at the right
    qint64 m_total = 0, m_unknown = 0, m_onTheirWay = 0;
    QString m_wanted, m_shown;
    quint64 m_ticket = 0;
    bool m_filled = false;
    int m_pending = 0, m_mailboxes = 0;
    std::shared_ptr<JobControl> m_looking;
    QTimer m_delay;
};

} // namespace opora

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/messages/MessageTypes.h"
#include "ui/messages/LetterFiles.h"
#include "ui/shell/Page.h"
#include <QTimer>
#include <QUrl>
#include <functional>

class QLineEdit;
class QMenu;
class QPlainTextEdit;

namespace opora {

class Button;
class Combo;
class InlineQuestion;
class LetterConsent;
class LetterPreview;
class MessengerLetter;
class SendLater;
class TextLabel;

/// Writing to one client: a letter, an SMS, or a text that a messenger on this computer is opened with. Shows what the client would read,
/// what the card lacks, whether the client agreed, how many SMS it takes; asks where it must; queues it or lays it ready.
/// Ctrl+Enter sends, Ctrl+Shift+Enter keeps it as a draft. What was refused stays as typed. GUI thread.
class LetterForm : public QWidget {
    Q_OBJECT
public:
    explicit LetterForm(PageContext &context, QWidget *parent = nullptr);
    /// kind: email, or sms, which has the messengers too. Reads what it needs; what is typed stays if both are as before.
    void setTarget(const Uuid &client, const QString &kind);
    QString kind() const { return m_kind; }
    /// A message at rest, to be said anew; its client and kind become the target.
    void edit(const MessageInfo &message);
    void focusForm();
    bool isLoaded() const { return m_loaded; }
    /// A program on this computer may send for this kind.
    bool hasChannel() const { return !m_ways.isEmpty(); }
    /// Of the ways of an SMS the first messenger.
    void chooseMessenger();

    /// What was typed, for when another client is looked at meanwhile.
    struct Kept {
        QString kind, channel, address, subject, text;
        Uuid templateId, message;
        QList<LetterFiles::File> files{}, had{}; ///< had: what the message that is being changed came with
        bool isEmpty() const { return subject.isEmpty() && text.trimmed().isEmpty() && files.isEmpty(); }
    };
    /// What it is written in answer to (NewMessage::letter): an empty form has its subject and its writer's address. Both
    /// empty: nothing. Comes before restore().
    struct Answer {
        Uuid letter;
        QString subject, address;
    };
    void setAnswer(const Answer &answer) { m_answer = answer; }
    Kept kept() const;
    void restore(const Kept &kept);
    void clear();

    void send();
    /// At that instant and not before. UTC ms.
    void sendAt(qint64 at);
    void saveDraft();
    void attach(); ///< asks for files
    void showLater();
    void chooseTemplate(const Uuid &id);
    void showTemplates();

    QPlainTextEdit *editor() const { return m_text; }
    QLineEdit *subject() const { return m_subject; }
    Combo *way() const { return m_way; }
    Combo *address() const { return m_address; }
    LetterPreview *preview() const { return m_preview; }
    InlineQuestion *question() const { return m_question; }
    Button *sendButton() const { return m_send; }
    LetterFiles *files() const { return m_files; }
    SendLater *later() const { return m_later; }
    QString problem() const; ///< the sentence in the way of sending, if there is one
    QString counted() const; ///< "2 SMS · 34 characters left"

    /// What was queued by mistake can be taken back for so long: the message that confirms it has its Undo.
    static constexpr qint64 UndoMs = 6'000;

    /// Who opens a messenger's link; tests put their own in.
    std::function<bool(const QUrl &)> openLink;

Q_SIGNALS:
    void loaded();
    void changed();                          ///< something was typed
    void written(const opora::Uuid &letter); ///< queued, laid ready, or noted (`letter`: what it answers): the form is empty again
    void addressWanted(const QString &kind); ///< "email", "phone": the card is to take one

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void buildButtons();
    void load();
    void fill(const WritingFacts &facts);
    bool chooseAddress(const QString &address);
    void fillWays(const QList<ChannelInfo> &ways);
    void showConsent();
    void onText();
    void render();
    void count();
    void fitHeight();
    void submit(bool draft);
    void openMessenger();
    void onNoted(const Uuid &client);
    void refused(const Error &error, bool draft);
    void askConsent(bool draft);
    NewMessage typed(bool draft) const;
    const WritingFacts::Template *chosen() const;
    bool isMessenger() const;
    QString wayKind() const;
    void onWay();
    void setProblem(const QString &text);

    PageContext &m_context;
    Uuid m_client, m_template, m_message;
    QString m_kind, m_wantedChannel, m_wantedAddress;
    Answer m_answer;
    WritingFacts m_facts;
    QList<ChannelInfo> m_ways;
    quint64 m_token = 0, m_previewToken = 0;
    bool m_loaded = false, m_busy = false, m_allSame = false, m_evenMissing = false;
    QTimer m_soon, m_again;
    QWidget *m_noWay, *m_form;
    TextLabel *m_noWayText, *m_editing, *m_problem, *m_count, *m_plain, *m_theirTime;
    Button *m_setUp, *m_templates, *m_send, *m_keep, *m_drop, *m_attach, *m_laterButton;
    LetterFiles *m_files;
    SendLater *m_later;
    QList<LetterFiles::File> m_had; ///< what the message that is being changed came with
    qint64 m_at = 0;                ///< when it is to go out; 0: now
    Combo *m_way, *m_address;
    QLineEdit *m_subject;
    QPlainTextEdit *m_text;
    LetterPreview *m_preview;
    InlineQuestion *m_question;
    LetterConsent *m_consent;
    MessengerLetter *m_messenger;
    std::pair<Uuid, QString> m_opened; ///< what a messenger was opened with: in answer to which letter, and as typed here
};

} // namespace opora

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/LetterForm.h"
#include "core/domain/SmsText.h"
#include "core/services/MessageService.h"
#include "ui/kit/Button.h"
#include "ui/kit/Fields.h"
#include "ui/kit/Labels.h"
#include "ui/messages/LetterConsent.h"
#include "ui/messages/LetterParts.h"
#include "ui/messages/MessengerLetter.h"
#include "ui/messages/SendLater.h"
#include "ui/models/MessageWords.h"
#include <QDesktopServices>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace opora {
namespace {

bool hasPlaceholder(const QString &text)
{
    return text.contains(u"{{");
}

} // namespace

LetterForm::LetterForm(PageContext &context, QWidget *parent)
    : QWidget(parent),
      openLink([](const QUrl &url) { return QDesktopServices::openUrl(url); }),
      m_context(context)
{
    build();
    m_soon.setSingleShot(true);
    m_soon.setInterval(120);
    connect(&m_soon, &QTimer::timeout, this, &LetterForm::render);
    m_again.setSingleShot(true);
    m_again.setInterval(30);
    connect(&m_again, &QTimer::timeout, this, &LetterForm::load);
    connect(m_text, &QPlainTextEdit::textChanged, this, &LetterForm::onText);
    connect(m_subject, &QLineEdit::textChanged, this, &LetterForm::onText);
    connect(m_way, &QComboBox::currentIndexChanged, this, &LetterForm::onWay);
    connect(m_send, &QPushButton::clicked, this, &LetterForm::send);
    connect(m_keep, &QPushButton::clicked, this, &LetterForm::saveDraft);
    connect(m_drop, &QPushButton::clicked, this, [this] {
        clear();
        focusForm();
    });
    connect(m_templates, &QPushButton::clicked, this, &LetterForm::showTemplates);
    connect(m_attach, &QPushButton::clicked, this, &LetterForm::attach);
    connect(m_laterButton, &QPushButton::clicked, this, &LetterForm::showLater);
    connect(m_later, &SendLater::chosen, this, &LetterForm::sendAt);
    connect(m_files, &LetterFiles::changed, this, [this] {
        setProblem({});
        onText();
    });
    connect(m_files, &LetterFiles::refused, this, &LetterForm::setProblem);
    connect(m_messenger, &MessengerLetter::notSent, this, &LetterForm::focusForm);
    connect(m_messenger, &MessengerLetter::noted, this, [this](const MessengerLetter::Letter &l) { onNoted(l.client); });
    // What is asked of the base may change under the hands: an address is added, a consent noted, a channel set up.
    connect(&context.workspace.bus(), &ChangeBus::changed, this, [this](const ChangeSet &changes) {
        for (const char *entity : {"contact_point", "consent", "template", "channel"}) {
            if (changes.touches(entity) && !m_client.isNull())
                m_again.start();
        }
    });
}

void LetterForm::setTarget(const Uuid &client, const QString &kind)
{
    if (client == m_client && kind == m_kind)
        return;
    m_client = client;
    m_kind = kind;
    m_loaded = m_allSame = m_evenMissing = false;
    m_facts = {};
    m_ways.clear();
    m_question->dismiss();
    m_later->hide();
    m_at = 0;
    setProblem({});
    m_preview->clear();
    m_subject->setVisible(kind == u"email");
    m_text->setAccessibleName(kind == u"email" ? tr("Letter") : tr("Message"));
    QSignalBlocker quiet(m_way);
    m_way->clear();
    m_consent->hide();
    onWay();
    if (!client.isNull())
        load();
}

bool LetterForm::isMessenger() const
{
    return MessengerLetter::isOne(m_way->value());
}

QString LetterForm::wayKind() const
{
    for (const ChannelInfo &c : m_ways) {
        if (c.id.toString() == m_way->value())
            return c.kind;
    }
    return m_kind;
}

/// What a messenger is given is not kept as a draft, and nobody asks it for consent: a person sends it there by hand.
void LetterForm::onWay()
{
    const bool messenger = isMessenger();
    m_text->setPlaceholderText(m_kind == u"email" ? tr("Write the letter…")
                               : messenger        ? tr("Write the text the messenger opens with…")
                                                  : tr("Write the SMS…"));
    m_keep->setVisible(!messenger);
    m_laterButton->setVisible(!messenger);
    m_attach->setVisible(m_kind == u"email");
    m_files->setVisible(m_kind == u"email" && !m_files->files().isEmpty());
    if (messenger)
        m_later->hide();
    m_send->setText(messenger ? tr("Open %1").arg(m_way->currentText()) : tr("Send"));
    showConsent();
    onText();
}

void LetterForm::chooseMessenger()
{
    m_wantedChannel = MessengerLetter::first();
    if (m_way->findData(m_wantedChannel) >= 0)
        m_way->setValue(std::exchange(m_wantedChannel, QString()));
}

void LetterForm::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_client.isNull()) // while it is being read, too: that may have looked before
        m_again.start();    // what runs on this computer is no row: nobody tells when it was enabled
}

void LetterForm::edit(const MessageInfo &m)
{
    Kept k;
    k.kind = m.kind;
    k.channel = m.channel.toString();
    k.address = m.address;
    k.subject = m.subject;
    k.text = m.body;
    k.message = m.id;
    restore(k);
    // Lists do not know the files.
    MessageService(m_context.workspace).get(m.id).then(this, [this](const Result<MessageInfo> &r) {
        if (!r.ok())
            return m_context.failed(r.error());
        if (r->id != m_message)
            return; // another one meanwhile
        m_had.clear();
        for (const MessageInfo::File &f : r->files)
            m_had.append({f.id, {}, f.name, f.size});
        m_files->set(m_had + m_files->files());
        onWay();
    });
    setTarget(m.client, m.kind == u"email" ? m.kind : u"sms"_s);
    focusForm();
}

LetterForm::Kept LetterForm::kept() const
{
    return {m_kind,           m_way->value(), m_address->value(), m_subject->text(), m_text->toPlainText(), m_template, m_message,
            m_files->files(), m_had};
}

void LetterForm::restore(const Kept &k)
{
    m_wantedChannel = k.channel;
    m_wantedAddress = k.address;
    if (m_way->findData(k.channel) >= 0)
        m_way->setValue(k.channel);
    if (chooseAddress(k.address))
        m_wantedAddress.clear();
    m_template = k.templateId;
    m_message = k.message;
    m_subject->setText(k.subject);
    m_text->setPlainText(k.text);
    m_files->set(k.files);
    m_had = k.had;
    m_at = 0;
    m_later->hide();
    m_editing->setVisible(!m_message.isNull());
    m_drop->setVisible(!m_message.isNull());
    m_allSame = m_evenMissing = false;
    m_question->dismiss();
    setProblem({});
    onText();
}

void LetterForm::clear()
{
    Kept anew;
    anew.address = m_answer.address;
    anew.subject = m_answer.subject;
    restore(anew);
}

void LetterForm::focusForm()
{
    if (m_form->isHidden())
        m_setUp->setFocus(Qt::OtherFocusReason);
    else if (m_kind == u"email" && m_subject->text().isEmpty())
        m_subject->setFocus(Qt::OtherFocusReason);
    else
        m_text->setFocus(Qt::OtherFocusReason);
}

const WritingFacts::Template *LetterForm::chosen() const
{
    for (const WritingFacts::Template &t : m_facts.templates) {
        if (t.id == m_template)
            return &t;
    }
    return nullptr;
}

void LetterForm::showTemplates()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const WritingFacts::Template &t : m_facts.templates)
        menu->addAction(t.name, this, [this, id = t.id] { chooseTemplate(id); });
    if (m_facts.templates.isEmpty())
        menu->addAction(tr("No template of this kind yet: write one"), this, [this] { m_context.open(u"templates"_s); });
    menu->popup(m_templates->mapToGlobal(QPoint(0, m_templates->height())));
}

void LetterForm::chooseTemplate(const Uuid &id)
{
    m_template = id;
    const WritingFacts::Template *t = chosen();
    if (!t)
        return;
    if (m_kind == u"email" && m_answer.letter.isNull()) // an answer keeps what it is about
        m_subject->setText(t->subject);
    m_text->setPlainText(t->text);
    m_text->setFocus(Qt::OtherFocusReason);
}

NewMessage LetterForm::typed(bool draft) const
{
    NewMessage m;
    if (!isMessenger())
        m.channel = Uuid::fromString(m_way->value()).value_or(Uuid());
    m.address = m_address->value();
    m.letter = m_answer.letter;
    m.subject = m_kind == u"email" ? m_subject->text().trimmed() : QString();
    m.text = m_text->toPlainText();
    const WritingFacts::Template *t = chosen();
    if (t && m.text == t->text && (m.subject == t->subject.trimmed() || !m_answer.letter.isNull()))
        m.templateId = t->id; // with its formatting
    if (!draft)
        m.notBefore = m_at != 0 ? m_at : m_context.workspace.clock().nowMs() + UndoMs;
    if (m_kind == u"email") {
        m.files = m_files->paths();
        for (const LetterFiles::File &f : m_had) {
            if (!m_files->files().contains(f))
                m.withoutFiles.append(f.id);
        }
    }
    m.draft = draft;
    m.withoutConsent = draft || m_allSame || isMessenger(); // of a draft it is asked when it is sent
    m.evenMissing = m_evenMissing;
    return m;
}

void LetterForm::onText()
{
    const bool any = !m_text->toPlainText().trimmed().isEmpty();
    for (Button *b : {m_send, m_keep, m_laterButton})
        b->setEnabled(any && !m_busy);
    const WritingFacts::Template *t = chosen();
    m_plain->setVisible(t && !t->html.isEmpty() && any && typed(false).templateId.isNull());
    m_evenMissing = false; // asked again about another text
    if (hasPlaceholder(m_text->toPlainText()) || hasPlaceholder(m_subject->text())) {
        m_soon.start();
    } else {
        m_soon.stop();
        ++m_previewToken;
        m_preview->clear();
    }
    count();
    fitHeight();
    Q_EMIT changed();
}

void LetterForm::render()
{
    const NewMessage m = typed(false);
    if (m_client.isNull() || !m_loaded || (!isMessenger() && m.channel.isNull()))
        return;
    const quint64 token = ++m_previewToken;
    MessageService(m_context.workspace).preview(m_client, m).then(this, [this, token](const Result<MessagePreview> &r) {
        if (token != m_previewToken)
            return;
        if (r.ok())
            m_preview->show(m_facts.clientName, r->subject, r->text, r->missing);
        else
            m_preview->showError(r.error().message);
        count();
    });
}

void LetterForm::count()
{
    m_count->setVisible(m_kind == u"sms" && !isMessenger());
    const QString text = m_preview->text().isEmpty() ? m_text->toPlainText() : m_preview->text();
    const SmsShape shape = smsShape(text);
    m_count->setText(shape.segments == 0
                         ? QString()
                         : tr("%n SMS", nullptr, shape.segments) + u" · "_s + tr("%n character(s) left", nullptr, shape.left));
}

QString LetterForm::problem() const
{
    return m_problem->isHidden() ? QString() : m_problem->text();
}

QString LetterForm::counted() const
{
    return m_count->isHidden() ? QString() : m_count->text();
}

void LetterForm::setProblem(const QString &text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

void LetterForm::attach()
{
    if (m_kind == u"email" && !m_form->isHidden())
        m_files->choose();
}

void LetterForm::showLater()
{
    if (m_laterButton->isVisible() && m_laterButton->isEnabled())
        m_later->showMenu(m_laterButton);
}

void LetterForm::sendAt(qint64 at)
{
    if (isMessenger())
        return;
    m_at = at;
    submit(false);
}

void LetterForm::send()
{
    m_at = 0;
    if (isMessenger())
        openMessenger();
    else
        submit(false);
}

void LetterForm::saveDraft()
{
    if (!isMessenger())
        submit(true);
}

void LetterForm::submit(bool draft)
{
    if (m_busy || !m_loaded || m_client.isNull() || m_form->isHidden() || m_text->toPlainText().trimmed().isEmpty())
        return;
    if (!draft && m_kind == u"email" && m_subject->text().trimmed().isEmpty()) {
        setProblem(tr("The letter has no subject. Write one, so that the client knows what it is about."));
        m_subject->setFocus(Qt::OtherFocusReason);
        return;
    }
    setProblem({});
    m_question->dismiss();
    const NewMessage m = typed(draft);
    const bool allSame = m.evenMissing;
    m_busy = true;
    onText();
    const Kept before = kept();
    const Uuid client = m_client, letter = m_answer.letter;
    const auto came = [this, before, client, letter, draft, allSame](const Result<Written> &r) {
        m_busy = false;
        m_evenMissing = allSame;
        const bool same = client == m_client && before.kind == m_kind && letter == m_answer.letter;
        if (!r.ok()) {
            same ? refused(r.error(), draft) : m_context.failed(r.error());
        } else {
            before.message.isNull() ? m_context.written(*r) : m_context.inform(r->label);
            if (same && before.text == m_text->toPlainText())
                clear();
            Q_EMIT written(letter);
        }
        onText();
    };
    MessageService messages(m_context.workspace);
    if (!m_message.isNull()) {
        messages.rewrite(m_message, m).then(this, came);
        return;
    }
    messages.queue({m_client}, m).then(this, [came](const Result<QueuedMessages> &r) {
        came(r.ok() ? Result<Written>(r->written) : r.error());
    });
}

void LetterForm::refused(const Error &error, bool draft)
{
    if (error.code == u"consent_unknown") {
        askConsent(draft);
    } else if (error.code == u"missing_values") {
        m_question->ask(tr("The card does not have: %1.").arg(error.details.split(u' ').join(u", "_s)),
                        {{tr("I will fill it in"), [this] { focusForm(); }, true}, {tr("Send without it"), [this, draft] {
                                                                                        m_evenMissing = true;
                                                                                        submit(draft);
                                                                                    }}});
    } else if (error.kind == ErrorKind::Refused) {
        setProblem(error.message);
    } else {
        m_context.failed(error);
    }
}

void LetterForm::askConsent(bool draft)
{
    const Uuid client = m_client, letter = m_answer.letter;
    LetterConsent::Answers answers;
    answers.agreed = [this, client, letter, draft] {
        if (client == m_client && letter == m_answer.letter)
            submit(draft);
    };
    answers.allSame = [this, draft] {
        m_allSame = true;
        submit(draft);
    };
    answers.notNow = [this] { focusForm(); };
    m_consent->ask(m_question, client, m_facts.clientName, wayKind(), letter.isNull() ? u"card"_s : u"inbox"_s, answers);
}

void LetterForm::openMessenger()
{
    const QString text = m_preview->text().isEmpty() ? m_text->toPlainText().trimmed() : m_preview->text();
    if (m_client.isNull() || m_form->isHidden() || text.isEmpty())
        return;
    m_opened = {m_answer.letter, m_text->toPlainText()};
    setProblem(m_messenger->open({m_client, m_way->value(), m_way->currentText(), m_address->value(), text}, openLink));
}

void LetterForm::onNoted(const Uuid &client)
{
    const auto [letter, typed] = m_opened;
    if (client == m_client && letter == m_answer.letter && typed == m_text->toPlainText())
        clear();
    Q_EMIT written(letter);
}

void LetterForm::dragEnterEvent(QDragEnterEvent *event)
{
    const bool files = event->mimeData()->hasUrls() && m_kind == u"email";
    if (!m_form->isHidden() && (files || event->mimeData()->hasText()))
        event->acceptProposedAction();
}

void LetterForm::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    if (!paths.isEmpty() && m_kind == u"email")
        m_files->add(paths);
    else
        m_text->insertPlainText(event->mimeData()->text());
    event->acceptProposedAction();
}

bool LetterForm::eventFilter(QObject *watched, QEvent *event)
{
    if ((watched == m_text || watched == m_subject) && (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride)) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && key->modifiers().testFlag(Qt::ControlModifier)) {
            event->accept();
            if (event->type() == QEvent::KeyPress)
                key->modifiers().testFlag(Qt::ShiftModifier) ? saveDraft() : send();
            return true;
        }
    }
    if (watched == m_text && event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &LetterForm::fitHeight, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

} // namespace opora

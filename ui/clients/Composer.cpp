// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/Composer.h"
#include "core/services/ClientService.h"
#include "ui/kit/Button.h"
#include "ui/kit/Fields.h"
#include "ui/kit/Labels.h"
#include "ui/kit/SegmentedTabs.h"
#include "ui/tasks/QuickAddField.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QResizeEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace opora {
namespace {
constexpr int kMaxLines = 8, kSide = 12;
}

Composer::Composer(PageContext &context, QWidget *parent) : Card(parent), m_context(context)
{
    build();
    connect(m_tabs, &SegmentedTabs::currentIdChanged, this, &Composer::onTab);
    connect(m_text, &QPlainTextEdit::textChanged, this, &Composer::onText);
    connect(m_save, &QPushButton::clicked, this, &Composer::save);
    connect(m_offer, &QPushButton::clicked, this, &Composer::saveWithTask);
    onTab();
}

/// As high as its wrapped sentences need at this width; the policy keeps it from growing further.
QSize Composer::sizeHint() const
{
    QSize size = Card::sizeHint();
    if (width() > 0 && layout()->hasHeightForWidth())
        size.setHeight(layout()->totalHeightForWidth(width()));
    return size;
}

void Composer::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    if (event->size().width() == event->oldSize().width())
        return;
    placeTabs();
    updateGeometry();
}

/// The tabs stand close together only where they must; what is below begins under their first text.
void Composer::placeTabs()
{
    const bool compact = m_tabs->roomyWidth() > width() - 2 * kSide;
    const int padding = compact ? SegmentedTabs::CompactPadding : SegmentedTabs::Padding;
    m_tabs->setCompact(compact);
    body()->setContentsMargins(kSide - padding, 2, kSide, 10);
    m_content->setContentsMargins(padding, 0, 0, 0);
}

void Composer::build()
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    body()->setSpacing(6);
    m_content = new QVBoxLayout;
    auto *content = m_content;
    content->setSpacing(6);
    m_tabs = new SegmentedTabs(this);
    m_tabs->setAccessibleName(tr("What to write down"));
    m_tabs->setCompact(true);
    m_tabs->addSegment(u"note"_s, tr("Note"));
    m_tabs->addSegment(u"call"_s, tr("Log call"));
    m_tabs->addSegment(u"email"_s, tr("Email"));
    m_tabs->addSegment(u"sms"_s, tr("SMS"));
    m_tabs->addSegment(u"task"_s, tr("Task"));
    placeTabs();
    body()->addWidget(m_tabs);
    body()->addLayout(content);
    m_text = new QPlainTextEdit(this);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setTabChangesFocus(true);
    m_text->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_text->document()->setDocumentMargin(0);
    m_text->installEventFilter(this);
    m_text->setProperty("plain", true);
    content->addWidget(m_text);
    m_call = new QWidget(this);
    auto *call = new QHBoxLayout(m_call);
    call->setContentsMargins(0, 0, 0, 0);
    call->setSpacing(8);
    m_direction = new Combo(m_call);
    m_direction->setAccessibleName(tr("Direction of the call"));
    m_direction->addChoice(u"out"_s, tr("Outgoing"));
    m_direction->addChoice(u"in"_s, tr("Incoming"));
    m_direction->addChoice(u"missed"_s, tr("Missed"));
    m_minutes = new QLineEdit(m_call);
    m_minutes->setAccessibleName(tr("Duration of the call"));
    m_minutes->setPlaceholderText(tr("min:s", "placeholder of a call's duration"));
    m_minutes->setToolTip(tr("How long the call took: 6 or 6:12"));
    m_minutes->setFixedWidth(72);
    m_minutes->installEventFilter(this);
    call->addWidget(m_direction);
    call->addWidget(m_minutes);
    call->addStretch(1);
    content->addWidget(m_call);
    m_error = new TextLabel({}, Token::Danger, this);
    m_error->setFont(Theme::small());
    m_error->setWordWrap(true);
    m_error->hide();
    content->addWidget(m_error);
    m_footer = new QWidget(this);
    auto *footer = new QVBoxLayout(m_footer);
    footer->setContentsMargins(0, 0, 0, 0);
    footer->setSpacing(6);
    m_reading = mutedLabel({}, m_footer);
    m_reading->setWordWrap(true);
    footer->addWidget(m_reading);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    m_save = new Button(tr("Save"), Button::Kind::Primary, m_footer);
    m_save->setToolTip(tr("Ctrl+Enter"));
    m_offer = new Button(tr("Save with task"), Button::Kind::Normal, m_footer);
    buttons->addWidget(m_save);
    buttons->addWidget(m_offer);
    buttons->addStretch(1);
    footer->addLayout(buttons);
    content->addWidget(m_footer);
    m_letter = new LetterForm(m_context, this);
    content->addWidget(m_letter);
}

bool Composer::isLetter() const
{
    const QString tab = m_tabs->currentId();
    return tab == u"email" || tab == u"sms";
}

void Composer::setClient(const Uuid &client)
{
    if (client == m_client)
        return;
    keepDraft();
    m_client = client;
    const Draft draft = m_drafts.value(client);
    m_tabs->setCurrentId(draft.tab.isEmpty() ? u"note"_s : draft.tab);
    m_text->setPlainText(draft.text);
    m_letter->restore(draft.letter);
    m_minutes->clear();
    m_error->hide();
    m_saving = false;
    onTab();
}

void Composer::keepDraft()
{
    if (m_client.isNull())
        return;
    const LetterForm::Kept letter = m_letter->kept();
    if (m_text->toPlainText().trimmed().isEmpty() && letter.isEmpty())
        m_drafts.remove(m_client);
    else
        m_drafts.insert(m_client, Draft{m_tabs->currentId(), m_text->toPlainText(), letter});
}

void Composer::start(const QString &tab)
{
    m_tabs->setCurrentId(tab == u"messenger" ? u"sms"_s : tab);
    if (tab == u"messenger")
        m_letter->chooseMessenger();
    if (isLetter())
        m_letter->focusForm();
    else
        m_text->setFocus(Qt::OtherFocusReason);
}

void Composer::edit(const MessageInfo &message)
{
    m_tabs->setCurrentId(message.kind == u"email" ? u"email"_s : u"sms"_s);
    m_letter->edit(message);
}

void Composer::onTab()
{
    const QString tab = m_tabs->currentId();
    m_call->setVisible(tab == u"call");
    m_text->setVisible(!isLetter());
    m_letter->setVisible(isLetter());
    if (isLetter()) {
        m_error->hide();
        m_footer->hide();
        m_letter->setTarget(m_client, tab);
        return;
    }
    if (tab == u"note") {
        m_text->setPlaceholderText(tr("Write what happened… “call back Fri 10:00” becomes a task"));
        m_text->setAccessibleName(tr("Note"));
    } else if (tab == u"call") {
        m_text->setPlaceholderText(tr("What was said on the phone?"));
        m_text->setAccessibleName(tr("Notes of the call"));
    } else {
        m_text->setPlaceholderText(tr("What is to be done, and when? “send the offer tomorrow 14:00”"));
        m_text->setAccessibleName(tr("Task"));
    }
    onText();
}

NewTask Composer::readTask() const
{
    // The words that say when belong to one line; the other lines of a note are not the task's title.
    NewTask best;
    for (const QString &line : m_text->toPlainText().split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList sentences = line.split(QRegularExpression(u"(?<=[.!?;])\\s+"_s), Qt::SkipEmptyParts);
        for (const QString &sentence : sentences) {
            NewTask task = QuickAddField::read(sentence, m_context);
            if (task.dueDate.isValid() && !task.title.isEmpty()) {
                task.client = m_client;
                return task;
            }
        }
    }
    best = QuickAddField::read(m_text->toPlainText().section(u'\n', 0, 0), m_context);
    best.client = m_client;
    return best;
}

void Composer::onText()
{
    if (isLetter())
        return;
    const QString tab = m_tabs->currentId();
    const bool any = !m_text->toPlainText().trimmed().isEmpty();
    const NewTask task = any ? readTask() : NewTask();
    const bool dated = task.dueDate.isValid() && !task.title.isEmpty();
    m_reading->setVisible(dated);
    m_reading->setText(dated ? tr("Task: %1").arg(QuickAddField::describe(task, m_context)) : QString());
    m_offer->setVisible(dated && tab != u"task");
    m_save->setEnabled(any || tab == u"call");
    m_footer->setVisible(any || tab == u"call" || m_text->hasFocus());
    m_save->setText(tab == u"task" ? tr("Add task") : tr("Save"));
    fitHeight();
}

void Composer::fitHeight()
{
    const int line = QFontMetrics(m_text->font()).lineSpacing();
    // What it says while empty is to be read whole, too: in a narrow card and another language it takes a third line.
    const int room = std::max(40, m_text->viewport()->width() - 2 * int(m_text->document()->documentMargin()));
    const int hint = QFontMetrics(m_text->font()).boundingRect(0, 0, room, 10000, Qt::TextWordWrap, m_text->placeholderText()).height();
    const int written = m_text->document()->isEmpty() ? (hint + line - 1) / line : m_text->document()->size().toSize().height();
    const int lines = std::clamp(written, 2, kMaxLines);
    m_text->setFixedHeight(lines * line + 6);
}

bool Composer::eventFilter(QObject *watched, QEvent *event)
{
    if ((watched == m_text || watched == m_minutes) && (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride)) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && (key->modifiers().testFlag(Qt::ControlModifier) || watched == m_minutes)) {
            event->accept();
            if (event->type() == QEvent::KeyPress)
                key->modifiers().testFlag(Qt::ShiftModifier) ? saveWithTask() : save();
            return true;
        }
    }
    if (watched == m_text && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut || event->type() == QEvent::Resize))
        QMetaObject::invokeMethod(this, &Composer::onText, Qt::QueuedConnection);
    return Card::eventFilter(watched, event);
}

int Composer::durationSeconds(bool *wrong) const
{
    *wrong = false;
    const QString typed = m_minutes->text().trimmed();
    if (typed.isEmpty())
        return 0;
    static const QRegularExpression form(u"^(\\d{1,4})(?::(\\d{1,2}))?$"_s);
    const auto match = form.match(typed);
    const int seconds = match.captured(2).toInt();
    *wrong = !match.hasMatch() || seconds > 59;
    return match.captured(1).toInt() * 60 + seconds;
}

void Composer::save()
{
    if (isLetter())
        m_letter->send();
    else if (m_tabs->currentId() == u"task")
        saveTask();
    else
        saveNoteOrCall(false);
}

void Composer::saveWithTask()
{
    if (m_tabs->currentId() == u"task")
        saveTask();
    else
        saveNoteOrCall(true);
}

void Composer::saveNoteOrCall(bool withTask)
{
    const bool call = m_tabs->currentId() == u"call";
    const QString typed = m_text->toPlainText();
    if (m_saving || m_client.isNull() || (!call && typed.trimmed().isEmpty()))
        return;
    ClientService::NewActivity activity;
    activity.kind = call ? u"call"_s : u"note"_s;
    activity.body = typed.trimmed();
    if (call) {
        bool wrong = false;
        activity.direction = m_direction->value();
        activity.durationS = durationSeconds(&wrong);
        if (wrong) {
            m_error->setText(tr("“%1” is not a duration. Write minutes, or minutes and seconds: 6:12.").arg(m_minutes->text()));
            m_error->show();
            m_minutes->setFocus();
            return;
        }
    }
    m_error->hide();
    m_saving = true;
    const Uuid client = m_client;
    const NewTask task = withTask ? readTask() : NewTask();
    m_context.workspace.clients().log(client, activity).then(this, [this, client, typed, task, withTask](const Result<Written> &r) {
        finished(r, client, typed);
        if (!r.ok() || !withTask || !task.dueDate.isValid())
            return;
        m_context.workspace.tasks().add(task).then(this, [this](const Result<Written> &t) { m_context.report(t); });
    });
}

void Composer::saveTask()
{
    NewTask task = readTask();
    if (m_saving || m_client.isNull() || task.title.isEmpty())
        return;
    const QStringList lines = m_text->toPlainText().trimmed().split(u'\n');
    if (lines.size() > 1)
        task.body = lines.mid(1).join(u'\n').trimmed();
    m_error->hide();
    m_saving = true;
    const Uuid client = m_client;
    const QString typed = m_text->toPlainText();
    m_context.workspace.tasks().add(task).then(this, [this, client, typed](const Result<Written> &r) { finished(r, client, typed); });
}

void Composer::finished(const Result<Written> &result, const Uuid &client, const QString &typed)
{
    m_saving = false;
    if (!result.ok()) {
        if (client == m_client && result.error().kind == ErrorKind::Refused) {
            m_error->setText(result.error().message);
            m_error->show();
        } else {
            m_context.failed(result.error());
        }
        return;
    }
    m_context.written(result.value());
    m_drafts.remove(client);
    if (client == m_client && m_text->toPlainText() == typed) {
        m_text->clear();
        m_minutes->clear();
    }
}

} // namespace opora
